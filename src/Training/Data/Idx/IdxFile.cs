using System.Buffers.Binary;
using System.IO;

namespace Lamina.Data;

/// <summary>
/// Reads IDX files, the format of MNIST (Y. LeCun, C. Cortes, C. Burges): two zero bytes, a type, the number of sizes, the sizes as
/// big-endian integers of 4 bytes, then the numbers. Gzip is recognised by its first bytes, whatever the name.
/// </summary>
/// <remarks>The header is not trusted: no allocation depends on it, and the sizes must account for every byte of the file.</remarks>
public static class IdxFile
{
    /// <summary>The largest label that is accepted; a larger one is treated as damage.</summary>
    public const int MaxLabel = 65535;

    /// <summary>Reads an array of any type and shape.</summary>
    /// <param name="path">The file.</param>
    /// <param name="limits">Limits on its size; null for <see cref="DataLimits.Default"/>.</param>
    /// <exception cref="DataFileException">The file is not a whole IDX file, or exceeds a limit.</exception>
    public static IdxArray Read(string path, DataLimits? limits = null) =>
        Parse(FileBytes.Read(path, limits ?? DataLimits.Default), path, limits ?? DataLimits.Default);

    /// <summary>Reads an array of any type and shape from the position of a stream to its end.</summary>
    /// <param name="stream">The content, plain or gzip; left open.</param>
    /// <param name="name">Its name in messages.</param>
    /// <param name="limits">Limits on its size; null for <see cref="DataLimits.Default"/>.</param>
    /// <exception cref="DataFileException">The content is not a whole IDX file, or exceeds a limit.</exception>
    public static IdxArray Read(Stream stream, string name, DataLimits? limits = null) =>
        Parse(FileBytes.Read(stream, name, limits ?? DataLimits.Default), name, limits ?? DataLimits.Default);

    /// <summary>Reads images: unsigned bytes of shape (images, height, width).</summary>
    /// <param name="path">The file.</param>
    /// <param name="limits">Limits on its size; null for <see cref="DataLimits.Default"/>.</param>
    /// <exception cref="DataFileException">
    /// The file is not a whole IDX file, holds something else or nothing, or exceeds a limit.
    /// </exception>
    public static IdxArray ReadImages(string path, DataLimits? limits = null) => RequireImages(Read(path, limits));

    /// <summary>Reads images from a stream: unsigned bytes of shape (images, height, width).</summary>
    /// <param name="stream">The content, plain or gzip; left open.</param>
    /// <param name="name">Its name in messages.</param>
    /// <param name="limits">Limits on its size; null for <see cref="DataLimits.Default"/>.</param>
    /// <exception cref="DataFileException">
    /// The content is not a whole IDX file, holds something else or nothing, or exceeds a limit.
    /// </exception>
    public static IdxArray ReadImages(Stream stream, string name, DataLimits? limits = null) => RequireImages(Read(stream, name, limits));

    /// <summary>Reads labels: integers of any width from 0 to <see cref="MaxLabel"/>, of shape (labels).</summary>
    /// <param name="path">The file.</param>
    /// <param name="limits">Limits on its size; null for <see cref="DataLimits.Default"/>.</param>
    /// <exception cref="DataFileException">
    /// The file is not a whole IDX file, holds something else or nothing, or exceeds a limit.
    /// </exception>
    public static int[] ReadLabels(string path, DataLimits? limits = null) => Labels(Read(path, limits));

    /// <summary>Reads labels from a stream: integers of any width from 0 to <see cref="MaxLabel"/>, of shape (labels).</summary>
    /// <param name="stream">The content, plain or gzip; left open.</param>
    /// <param name="name">Its name in messages.</param>
    /// <param name="limits">Limits on its size; null for <see cref="DataLimits.Default"/>.</param>
    /// <exception cref="DataFileException">
    /// The content is not a whole IDX file, holds something else or nothing, or exceeds a limit.
    /// </exception>
    public static int[] ReadLabels(Stream stream, string name, DataLimits? limits = null) => Labels(Read(stream, name, limits));

    private static IdxArray Parse(byte[] content, string name, DataLimits limits)
    {
        if (content.Length < 4)
        {
            throw new DataFileException(name, $"An IDX file starts with 4 bytes of type and rank; there are {content.Length}.", offset: 0);
        }

        if (content[0] != 0 || content[1] != 0)
        {
            throw new DataFileException(name, "An IDX file starts with two zero bytes; this file does not.", offset: 0);
        }

        IdxType type = (IdxType)content[2];
        if (!Enum.IsDefined(type))
        {
            throw new DataFileException(name, $"0x{content[2]:X2} is not an IDX type; the types are 08, 09, 0B, 0C, 0D and 0E.", offset: 2);
        }

        int[] shape = ParseShape(content, name);
        int offset = 4 + (4 * shape.Length);
        RequireLength(content.Length - offset, type, shape, name, offset);
        Limit.Require(name, "The array has", shape[0], limits.Rows, nameof(DataLimits.Rows));
        Limit.Require(name, "Each row of the array has", Product(shape[1..]), limits.Columns, nameof(DataLimits.Columns));
        return new IdxArray(name, type, shape, content, offset);
    }

    private static int[] ParseShape(byte[] content, string name)
    {
        int rank = content[3];
        if (rank == 0) throw new DataFileException(name, "The number of sizes is 0; an array has at least one.", offset: 3);

        if (content.Length < 4 + (4 * rank))
        {
            throw new DataFileException(name, $"The file ends inside its {rank} sizes.", offset: content.Length);
        }

        int[] shape = new int[rank];
        for (int i = 0; i < rank; i++)
        {
            int offset = 4 + (4 * i);
            uint size = BinaryPrimitives.ReadUInt32BigEndian(content.AsSpan(offset));
            if (size > int.MaxValue) throw new DataFileException(name, $"The size {size} is not below 2³¹.", offset: offset);

            shape[i] = (int)size;
        }

        return shape;
    }

    private static void RequireLength(int present, IdxType type, int[] shape, string name, int offset)
    {
        decimal expected = Math.Min(Product(shape) * IdxArray.SizeOf(type), long.MaxValue);
        if (present == expected) return;

        string sizes = string.Join("×", shape);
        string needed = expected == long.MaxValue ? "more than any file has" : FormattableString.Invariant($"{expected} bytes");
        throw new DataFileException(
            name, $"The sizes {sizes} of type {type} need {needed}; {present} follow.",
            offset: present < expected ? offset + present : offset + (long)expected);
    }

    /// <summary>Saturates instead of overflowing; a size of 0 empties the array whatever the others are.</summary>
    private static decimal Product(int[] sizes) =>
        sizes.Contains(0) ? 0 : sizes.Aggregate(1m, (product, size) => Math.Min(product * size, long.MaxValue));

    private static IdxArray RequireImages(IdxArray images)
    {
        if (images.Type != IdxType.UnsignedByte || images.Shape.Count != 3 || images.Length == 0)
        {
            throw new DataFileException(
                images.File,
                $"Images are bytes of shape images×height×width; this holds {images.Type} of shape {string.Join("×", images.Shape)}.",
                offset: 2);
        }

        return images;
    }

    private static int[] Labels(IdxArray array)
    {
        if (array.Type is IdxType.Single or IdxType.Double || array.Shape.Count != 1 || array.Length == 0)
        {
            throw new DataFileException(
                array.File, $"Labels are a list of integers; this holds {array.Type} of shape {string.Join("×", array.Shape)}.",
                offset: 2);
        }

        int[] labels = new int[array.Length];
        for (int i = 0; i < labels.Length; i++)
        {
            labels[i] = (int)array[i];
            if (labels[i] is < 0 or > MaxLabel)
            {
                throw new DataFileException(
                    array.File, $"Label {i} is {labels[i]}; labels are 0 to {MaxLabel}.",
                    offset: array.DataOffset + ((long)i * IdxArray.SizeOf(array.Type)));
            }
        }

        return labels;
    }
}
