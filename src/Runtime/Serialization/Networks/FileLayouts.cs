
namespace Lamina.Serialization;

/// <summary>Decides in which layout a file is read.</summary>
internal static class FileLayouts
{
    private const string Repair =
        "Pass Layout.PyTorch to load it if PyTorch saved it, which permutes, or Layout.Lamina if its tensors are in this library's order.";

    /// <summary>The layout; null if the file does not state it and no tensor of the file has three axes or more.</summary>
    /// <exception cref="NetworkFileException">
    /// The layout is needed and neither given nor stated, or the file states another one than given.
    /// </exception>
    public static Layout? Of(FileHeader header, LoadOptions options)
    {
        FileMetadata metadata = header.Metadata;
        Layout? stated = Stated(metadata);
        if (options.Layout is { } given)
        {
            if (stated is null || stated == given) return given;
            throw new NetworkFileException(
                $"The file{From(metadata)} states the layout {stated}, but LoadOptions.Layout is {given}. Omit the option.");
        }

        // Files saved by versions that did not state the layout.
        if (stated is not null || metadata.Network is not null) return stated ?? Layout.Lamina;
        if (header.WithThreeAxes is { } tensor)
        {
            throw new NetworkFileException(
                $"The file does not state its layout, and tensor {Excerpt.Quote(tensor.Name)} of shape {Excerpt.Shape(tensor.Shape)} " +
                $"depends on it: PyTorch has channels before height and width, this library has them last. {Repair}");
        }

        return null;
    }

    /// <summary>Rejects tensors of two axes whose order depends on the layout if the layout is not known.</summary>
    /// <param name="layout">The layout; null if it is not known.</param>
    /// <param name="loaded">The tensors of the network to load.</param>
    public static void RequireFor(Layout? layout, IEnumerable<ParameterDescription> loaded)
    {
        if (layout is not null) return;
        ParameterDescription? parameter = loaded.FirstOrDefault(parameter => parameter.PyTorch is { NeedsLayout: true });
        if (parameter is null) return;
        string reason = parameter.PyTorch!.Problem is { } problem
            ? $"{problem}. Pass Layout.Lamina if its elements are in this library's order."
            : $"its layer is next to a flattened image, which PyTorch flattens with the channels first. {Repair}";
        throw new NetworkFileException(
            $"The file does not state its layout, and '{parameter.Name}' of shape {Excerpt.Shape([.. parameter.Shape])} depends on it: " +
            reason);
    }

    private static Layout? Stated(FileMetadata metadata)
    {
        if (metadata.Version is { } version && version != FileMetadata.CurrentVersion)
        {
            throw new NetworkFileException(
                $"The file{From(metadata)} has the format version {Excerpt.Quote(version)}; expected " +
                $"'{FileMetadata.CurrentVersion}'. A newer version of the library may have saved it.");
        }

        return metadata.Layout switch
        {
            nameof(Layout.Lamina) => Layout.Lamina,
            nameof(Layout.PyTorch) => Layout.PyTorch,
            { } text when metadata.Version is not null => throw new NetworkFileException(
                $"The file{From(metadata)} states the layout {Excerpt.Quote(text)}; expected 'Lamina' or 'PyTorch'."),
            _ => null,
        };
    }

    private static string From(FileMetadata metadata) => metadata.Network is { } name ? $", saved from {Excerpt.Quote(name)}," : "";
}
