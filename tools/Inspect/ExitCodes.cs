namespace Lamina.Inspect;

/// <summary>What the command ends with.</summary>
internal static class ExitCodes
{
    public const int Success = 0;

    /// <summary>A network has errors, or the files declare none.</summary>
    public const int WrongNetwork = 1;

    /// <summary>The command line asks for what does not exist.</summary>
    public const int WrongCommand = 2;
}
