namespace Lamina.Parameters;

/// <summary>Somewhere else a parameter block's numbers may be newer than in the block.</summary>
internal interface IParameterSource
{
    /// <summary>Brings the block up to date, or leaves it as it is and throws.</summary>
    void CopyBack();
}
