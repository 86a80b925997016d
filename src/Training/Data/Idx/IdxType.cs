using System.Diagnostics.CodeAnalysis;

namespace Lamina.Data;

/// <summary>Number types of IDX files; the values are those of the format.</summary>
[SuppressMessage("Naming", "CA1720:Identifier contains type name", Justification = "It enumerates number types.")]
public enum IdxType
{
    /// <summary>Unsigned integers of 1 byte, as in the MNIST files.</summary>
    UnsignedByte = 0x08,

    /// <summary>Signed integers of 1 byte.</summary>
    SignedByte = 0x09,

    /// <summary>Signed integers of 2 bytes.</summary>
    Int16 = 0x0B,

    /// <summary>Signed integers of 4 bytes.</summary>
    Int32 = 0x0C,

    /// <summary>IEEE single precision.</summary>
    Single = 0x0D,

    /// <summary>IEEE double precision.</summary>
    Double = 0x0E,
}
