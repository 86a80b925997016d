namespace Lamina.Generator.Tests.Bounds;

/// <summary>A source that repeats pieces in turn.</summary>
/// <param name="Pieces">The pieces.</param>
/// <param name="IsForDevices">Whether it is compiled for devices as well.</param>
internal sealed record CostSource(IReadOnlyList<CostPiece> Pieces, bool IsForDevices = false)
{
    private const string Blocks = """

        [Block, Dense(8), Relu, AddInput]
        public class Residual;

        [Block, Dense(Arg.A), Relu, Use<Residual>(Repeat = 2), AddInput]
        public class Outer;

        """;

    /// <summary>Each piece alone, on the processor and on devices.</summary>
    public static readonly IReadOnlyList<CostSource> Singles =
        [.. CostPiece.All.Select(piece => new CostSource([piece])),
            .. CostPiece.All.Select(piece => new CostSource([piece], IsForDevices: true))];

    /// <summary>All pairs of different pieces.</summary>
    public static readonly IReadOnlyList<CostSource> Pairs =
        [.. CostPiece.All.SelectMany((first, i) => CostPiece.All.Skip(i + 1).Select(second => new CostSource([first, second])))];

    public string Name => string.Join(" and ", Pieces.Select(piece => piece.Name)) + (IsForDevices ? ", for devices" : "");

    /// <summary>The source with a number of pieces.</summary>
    public string Text(int count)
    {
        IEnumerable<(CostPiece Piece, int Place)> all = Enumerable.Range(0, count).Select(place => (Pieces[place % Pieces.Count], place));
        string attributes = string.Concat(all.Select(entry => $"[{entry.Piece.At(entry.Place)}]\n"));
        string members = string.Concat(all.Select(entry => entry.Piece.MembersAt(entry.Place)));
        string target = IsForDevices ? "[Network(Targets = Targets.Cpu | Targets.OpenCl)]" : "[Network]";
        return $"using System;\nusing Lamina;\n\n{target}\n[Input(8, Name = \"x\"), Dense(8, Name = \"first\"), Relu]\n{attributes}"
            + "[Dense(1, Name = \"last\"), Loss(Loss.MeanSquaredError)]\npublic partial class Net\n{\n"
            + $"    static float F(float x) => x * MathF.Tanh(x);\n    {members}\n}}\n{Blocks}";
    }
}
