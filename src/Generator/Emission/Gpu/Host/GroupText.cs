using Lamina.Generator.Emission.Gpu.Launches;

namespace Lamina.Generator.Emission.Gpu.Host;

/// <summary>The number of a launch's groups as C#.</summary>
/// <param name="Prepare">A statement that comes first, where sums need the number too; or empty.</param>
/// <param name="Groups">The arguments of the launch.</param>
/// <param name="Summands">How many groups write a sum.</param>
internal sealed record GroupText(string Prepare, string Groups, string Summands)
{
    /// <summary>The text.</summary>
    /// <param name="groups">The number.</param>
    /// <param name="newName">Gives a name for it.</param>
    public static GroupText Of(GroupCount groups, Func<string> newName) => groups switch
    {
        ItemGroups { IsSumming: true } items => Named(newName(), $"pass.SummingGroups({Times(items.PerExample)})"),
        ItemGroups items => Plain($"pass.Groups({Items(items)})"),
        WholeGroups { IsSumming: true } rows => Named(newName(), $"DevicePass.SummingRows({Times(rows.PerExample)})"),
        WholeGroups rows => Plain(rows.PerExample == 1 ? "pass.Examples" : $"pass.Examples * {Literals.Of(rows.PerExample)}"),
        ExampleGroups { Examples: 1 } => Plain("pass.Examples"),
        ExampleGroups { Examples: var size } => Plain($"(pass.Examples + {Literals.Of(size - 1)}) / {Literals.Of(size)}"),
        ProductGroups { IsSumming: true } product => Tiles(newName(), product),
        ProductGroups product => Plain($"pass.RowTiles({Times(product.RowsPerExample)}), pass.ColumnTiles({Literals.Of(product.Columns)})"),
        GradientGroups gradient => Plain(
            $"pass.RowTiles({Literals.Of(gradient.Rows)}), pass.ColumnTiles({Literals.Of(gradient.Columns)})" + Layers(gradient.IsShared)),
        SharedGroups shared => Plain($"{Literals.Of(shared.Groups)}, 1{Layers(shared.IsShared)}"),
        TileGroups { IsTraining: true } => new GroupText("", "pass.Shares", "pass.Shares"),
        TileGroups => Named(newName(), "pass.TileGroups()"),
        _ => throw new InvalidOperationException($"{groups} has no text."),
    };

    private static GroupText Plain(string groups) => new("", groups, "");

    private static GroupText Named(string name, string groups) => new($"int {name} = {groups};", name, name);

    private static GroupText Tiles(string name, ProductGroups product)
    {
        string columns = $"pass.ColumnTiles({Literals.Of(product.Columns)})";
        return new GroupText(
            $"int {name} = pass.SummingTiles({Times(product.RowsPerExample)}, {Literals.Of(product.Columns)});", $"{name}, {columns}", $"{name} * {columns}");
    }

    private static string Items(ItemGroups items)
    {
        if (items.PerExample == 0) return Literals.Of(items.Fixed);
        return items.Fixed == 0 ? Times(items.PerExample) : $"{Times(items.PerExample)} + {Literals.Of(items.Fixed)}";
    }

    private static string Layers(bool isShared) => isShared ? ", pass.Shares" : "";

    /// <summary>A product that may not fit an int.</summary>
    private static string Times(int perExample) => perExample == 1 ? "pass.Examples" : $"pass.Examples * {Literals.Of(perExample)}L";
}
