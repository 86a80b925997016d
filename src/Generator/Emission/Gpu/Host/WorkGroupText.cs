using Lamina.Generator.Scheduling.Devices;

namespace Lamina.Generator.Emission.Gpu.Host;

/// <summary>The number of a launch's work groups as C#.</summary>
/// <param name="Prepare">A statement that comes first, where sums need the number too; or empty.</param>
/// <param name="Groups">The arguments of the launch.</param>
/// <param name="Summands">How many work groups write a sum.</param>
internal sealed record WorkGroupText(string Prepare, string Groups, string Summands)
{
    /// <summary>The text.</summary>
    /// <param name="groups">The number.</param>
    /// <param name="newName">Gives a name for it.</param>
    public static WorkGroupText Of(WorkGroups groups, Func<string> newName) => groups switch
    {
        ItemWorkGroups { IsSumming: true } items => Named(newName(), $"pass.SummingGroups({Times(items.PerExample)})"),
        ItemWorkGroups items => Plain($"pass.Groups({Items(items)})"),
        RowWorkGroups { IsSumming: true } rows => Named(newName(), $"DevicePass.SummingRows({Times(rows.PerExample)})"),
        RowWorkGroups rows => Plain(rows.PerExample == 1 ? "pass.Examples" : $"pass.Examples * {Literals.Of(rows.PerExample)}"),
        ExampleWorkGroups { Examples: 1 } => Plain("pass.Examples"),
        ExampleWorkGroups { Examples: var size } => Plain($"(pass.Examples + {Literals.Of(size - 1)}) / {Literals.Of(size)}"),
        ProductWorkGroups { IsSumming: true } product => Tiles(newName(), product),
        ProductWorkGroups product =>
            Plain($"pass.RowTiles({Times(product.RowsPerExample)}), pass.ColumnTiles({Literals.Of(product.Columns)})"),
        GradientWorkGroups gradient => Plain(
            $"pass.RowTiles({Literals.Of(gradient.Rows)}), pass.ColumnTiles({Literals.Of(gradient.Columns)})" + Layers(gradient.IsShared)),
        SharedWorkGroups shared => Plain($"{Literals.Of(shared.Count)}, 1{Layers(shared.IsShared)}"),
        TileWorkGroups { IsTraining: true } => new WorkGroupText("", "pass.Shares", "pass.Shares"),
        TileWorkGroups => Named(newName(), "pass.TileGroups()"),
        _ => throw new InvalidOperationException($"{groups} has no text."),
    };

    private static WorkGroupText Plain(string groups) => new("", groups, "");

    private static WorkGroupText Named(string name, string groups) => new($"int {name} = {groups};", name, name);

    private static WorkGroupText Tiles(string name, ProductWorkGroups product)
    {
        string columns = $"pass.ColumnTiles({Literals.Of(product.Columns)})";
        return new WorkGroupText(
            $"int {name} = pass.SummingTiles({Times(product.RowsPerExample)}, {Literals.Of(product.Columns)});", $"{name}, {columns}",
            $"{name} * {columns}");
    }

    private static string Items(ItemWorkGroups items)
    {
        if (items.PerExample == 0) return Literals.Of(items.Fixed);
        return items.Fixed == 0 ? Times(items.PerExample) : $"{Times(items.PerExample)} + {Literals.Of(items.Fixed)}";
    }

    private static string Layers(bool isShared) => isShared ? ", pass.Shares" : "";

    /// <summary>A product that may not fit an int.</summary>
    private static string Times(int perExample) => perExample == 1 ? "pass.Examples" : $"pass.Examples * {Literals.Of(perExample)}L";
}
