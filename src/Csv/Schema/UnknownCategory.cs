namespace Lamina.Data;

/// <summary>What becomes of a category of an input column that the fitted table does not have.</summary>
public enum UnknownCategory
{
    /// <summary>It is an error.</summary>
    Error,

    /// <summary>All columns of the one-hot code are 0.</summary>
    AllZeros,
}
