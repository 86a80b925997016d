using System.Reflection;
using Lamina.Generator.Declarations;

namespace Lamina.Generator.Tests.Fuzz;

/// <summary>
/// Makes of a right network one as somebody has it who is half done: sizes a little or much off, layers swapped, left out or twice, names
/// that name something else, other losses.
/// </summary>
internal sealed class DeclarationMutator(Random random)
{
    private static readonly int[] Sizes = [0, -1, 1, 2, 3, 4, 5, 7, 16, 33, int.MaxValue];

    /// <summary>Properties that are no arguments of an attribute, or decide which attribute it is.</summary>
    private static readonly HashSet<string> NoArguments =
        ["Site", "Path", "OwnSite", "LayersBefore", "Block", "Arguments", "Kind", "Cell", "Dimensions", "IsMax", "IsSpatial", "Formula",
            "Layers"];

    public NetworkDeclaration Mutate(NetworkDeclaration network) => random.Next(8) switch
    {
        0 => network with { Inputs = Replaced(network.Inputs, Changed) },
        1 => network with { Losses = Replaced(network.Losses, Changed) },
        2 => network with { Layers = Rearranged(network.Layers) },
        3 => network with { Layers = Inserted(network.Layers) },
        _ => network with { Layers = Replaced(network.Layers, ChangedLayer) },
    };

    private LayerDeclaration ChangedLayer(LayerDeclaration layer) => layer is UseDeclaration use && random.Next(2) == 0
        ? use with { Layers = Replaced(use.Layers, ChangedLayer), Block = use.Block + "Changed" }
        : Changed(layer);

    /// <summary>A copy of a record of which one argument has another value.</summary>
    private T Changed<T>(T record)
        where T : class
    {
        PropertyInfo[] properties = record.GetType().GetProperties()
            .Where(property => property.CanWrite && !NoArguments.Contains(property.Name) && IsArgument(record, property.Name)).ToArray();
        if (properties.Length == 0) return record;

        PropertyInfo changed = Pick(properties);
        var copy = (T)record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;
        changed.SetValue(copy, Other(changed.GetValue(record), changed.PropertyType));
        return copy;
    }

    private object? Other(object? value, Type type) => value switch
    {
        int number => Size(number),
        bool truth => !truth,
        double number => Pick([0, 0.5, 1, 2, -1, number / 2]),
        Enum => Pick(Enum.GetValues(type).Cast<object>().ToArray()),
        EquatableArray<int> sizes => Sized(sizes),
        EquatableArray<string> names => Replaced(names, _ => Name() ?? ""),
        EquatableArray<double> => value,
        WindowDeclaration window => Window(window),
        WeightOptions weights => Changed(weights),
        null when type == typeof(int?) => Pick([0, 1, 2]),
        null when type == typeof(double?) => 0.5,
        null or string => Name(),
        _ => throw new InvalidOperationException($"No other value of {type} is known."),
    };

    /// <summary>Of one declaration for several attributes, not every argument is one of each.</summary>
    private static bool IsArgument(object record, string argument) => (record, argument) switch
    {
        (MergeDeclaration merge, "Axis") => merge.Merge == MergeKind.Concat,
        (RecurrentDeclaration recurrent, "Rectified") => recurrent.Cell == RecurrentKind.SimpleRnn,
        (ActivationDeclaration activation, "Slope") =>
            activation.Activation is ActivationKind.LeakyRelu or ActivationKind.Elu or ActivationKind.PRelu,
        (ActivationDeclaration, "Activation") => false,
        (NormalizationDeclaration, "Normalization") => false,
        (NormalizationDeclaration normalization, "Groups") => normalization.Normalization == NormalizationKind.GroupNorm,
        (NormalizationDeclaration normalization, "Momentum") => normalization.Normalization == NormalizationKind.BatchNorm,
        (MergeDeclaration, "Merge") => false,
        (ConvolutionDeclaration, "Convolution") => false,
        (ConvolutionDeclaration convolution, "Groups") => convolution.Convolution is ConvolutionKind.Conv1D or ConvolutionKind.Conv2D,
        (ConvolutionDeclaration convolution, "OutputPad") => convolution.Convolution == ConvolutionKind.ConvTranspose2D,
        _ => true,
    };

    /// <summary>Height and width change together, for most layers have one number for both.</summary>
    private WindowDeclaration Window(WindowDeclaration window) => random.Next(4) switch
    {
        0 when window.Rows.Kernel == window.Columns.Kernel => Kernel(window, Size(window.Columns.Kernel)),
        1 when window.Rows.Stride == window.Columns.Stride => Stride(window, Size(window.Columns.Stride)),
        2 => window with { Pad = Pick([0, 1, 2, 5, -1]) },
        _ => window with { Padding = Pick([PaddingKind.Valid, PaddingKind.Same]), Pad = null },
    };

    private static WindowDeclaration Kernel(WindowDeclaration window, int size) => window with
    {
        Rows = window.Rows with { Kernel = size }, Columns = window.Columns with { Kernel = size },
    };

    private static WindowDeclaration Stride(WindowDeclaration window, int size) => window with
    {
        Rows = window.Rows with { Stride = size }, Columns = window.Columns with { Stride = size },
    };

    /// <summary>Mostly off by one, or a half or double.</summary>
    private int Size(int number) => random.Next(3) switch
    {
        0 => Pick(Sizes),
        1 => number is > -100 and < 100_000 ? number + Pick([-1, 1]) : number,
        _ => number is > -100 and < 100_000 ? Pick([number / 2, number * 2]) : number,
    };

    private EquatableArray<int> Sized(EquatableArray<int> sizes) => random.Next(4) switch
    {
        0 => sizes.Append(Pick(Sizes)).ToEquatableArray(),
        1 when sizes.Count > 0 => sizes.Skip(1).ToEquatableArray(),
        2 => sizes.Reverse().ToEquatableArray(),
        _ => Replaced(sizes, Size),
    };

    private EquatableArray<LayerDeclaration> Rearranged(EquatableArray<LayerDeclaration> layers)
    {
        List<LayerDeclaration> list = [.. layers];
        if (list.Count == 0) return layers;
        int place = random.Next(list.Count);
        switch (random.Next(3))
        {
            case 0:
                list.RemoveAt(place);
                break;
            case 1:
                list.Insert(place, list[place]);
                break;
            default:
                int other = random.Next(list.Count);
                (list[place], list[other]) = (list[other], list[place]);
                break;
        }

        return list.ToEquatableArray();
    }

    private EquatableArray<LayerDeclaration> Inserted(EquatableArray<LayerDeclaration> layers)
    {
        List<LayerDeclaration> list = [.. layers];
        list.Insert(random.Next(list.Count + 1), Pick<LayerDeclaration>([
            new FlattenDeclaration(0, null), new ActivationDeclaration(0, null, ActivationKind.Relu), new DropoutDeclaration(0, null, 0.5),
            new ActivationDeclaration(0, null, ActivationKind.Softmax), new ReshapeDeclaration(0, null, new([-1])),
            new AddInputDeclaration(0, null),
            new GlobalPoolDeclaration(0, null, IsMax: false), new DenseDeclaration(0, null, 3, new WeightOptions()),
            new NormalizationDeclaration(0, null, NormalizationKind.BatchNorm, Groups: 1, Epsilon: 1e-5, Momentum: 0.9)]));
        return list.ToEquatableArray();
    }

    private EquatableArray<T> Replaced<T>(EquatableArray<T> items, Func<T, T> change)
    {
        List<T> list = [.. items];
        if (list.Count == 0) return items;
        int place = random.Next(list.Count);
        list[place] = change(list[place]);
        return list.ToEquatableArray();
    }

    private string? Name() => Pick(["a", "b", "v1", "values", "length", "input", "dense1", "relu1", "all", "nothing", null]);

    private T Pick<T>(T[] values) => values[random.Next(values.Length)];
}
