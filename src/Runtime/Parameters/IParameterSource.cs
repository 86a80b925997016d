namespace Lamina.Parameters;

/// <summary>A place, such as a device, that may have newer values of a parameter block.</summary>
internal interface IParameterSource
{
    /// <summary>Copies newer values into the block, or leaves it unchanged and throws.</summary>
    void CopyBack();
}
