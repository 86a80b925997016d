namespace Lamina.Generator.Tests.Ir;

/// <summary>A graph or a schedule breaks a rule.</summary>
public sealed class VerificationException : Exception
{
    /// <summary>Names the node or step and the rule.</summary>
    public VerificationException(string message)
        : base(message)
    {
    }
}
