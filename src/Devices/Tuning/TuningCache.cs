using System.Globalization;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using Lamina.Serialization;

namespace Lamina.Devices;

/// <summary>
/// The cache file of the shape of tiles for a device, a program and a batch size. It never throws: without a cached choice, the caller
/// measures.
/// </summary>
internal sealed class TuningCache
{
    private readonly string? path;
    private readonly string header;

    /// <summary>Determines the path of the file; the folder need not exist.</summary>
    public TuningCache(string? folder, DeviceProperties device, DeviceProgram program, int batch)
    {
        string machine = $"{Line(device.Vendor)} {Line(device.Name)}\n{Line(device.Driver)}";
        string network = $"{Line(program.Network.Name)} {Hash(Text(program))}";
        header = string.Create(CultureInfo.InvariantCulture, $"lamina tiles 1\n{machine}\n{network}\nbatch {batch}\n");
        folder ??= DefaultFolder();
        if (folder is not null) path = Path.Combine(folder, $"tiles-{Hash(header)}.txt");
    }

    /// <summary>The cached choice; null if there is none, or if the file is damaged or belongs to something else.</summary>
    public TileShape? Read()
    {
        try
        {
            string text = path is null || !File.Exists(path) ? "" : File.ReadAllText(path);
            return text.StartsWith(header, StringComparison.Ordinal) ? Parse(text[header.Length..]) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Stores a choice, if the folder is writable.</summary>
    public void Write(TileShape tiles)
    {
        if (path is null) return;
        string line = string.Create(
            CultureInfo.InvariantCulture,
            $"{tiles.Rows} {tiles.Columns} {tiles.Depth} {tiles.ItemRows} {tiles.ItemColumns} {tiles.Examples}\n");
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            AtomicFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(header + line)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Not stored, so the next run measures again.
        }
    }

    private static TileShape? Parse(string line)
    {
        if (!line.EndsWith('\n')) return null;
        string[] words = line[..^1].Split(' ');
        int[] sizes = new int[6];
        if (words.Length != sizes.Length) return null;
        for (int index = 0; index < sizes.Length; index++)
        {
            if (!int.TryParse(words[index], NumberStyles.None, CultureInfo.InvariantCulture, out sizes[index])) return null;
        }

        return new TileShape(sizes[0], sizes[1], sizes[2], sizes[3], sizes[4], sizes[5]);
    }

    private static string? DefaultFolder()
    {
        string local = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        return local.Length == 0 ? null : Path.Combine(local, "Lamina");
    }

    private static string Text(DeviceProgram program) =>
        $"{program.Source}\n{string.Join(' ', program.Kernels.Select(kernel => kernel.Name))}";

    private static string Line(string text) => text.ReplaceLineEndings(" ");

    private static string Hash(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)), 0, 12);
}
