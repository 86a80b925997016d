namespace Lamina.Data;

/// <summary>The treatment of categories of an input column that the fitted table does not have.</summary>
public enum UnknownCategory
{
    /// <summary>An unknown category is an error.</summary>
    Error,

    /// <summary>All columns of the one-hot code are 0.</summary>
    AllZeros,
}
