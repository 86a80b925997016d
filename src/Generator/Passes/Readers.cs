using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Facts;

namespace Lamina.Generator.Passes;

/// <summary>Who reads the nodes of a graph.</summary>
internal sealed class Readers
{
    private const int Nobody = -1;

    private const int Several = -2;

    private readonly Graph graph;
    private readonly int[] readers;
    private readonly Op?[] kinds;
    private readonly bool[] differ;

    public Readers(Graph graph)
    {
        this.graph = graph;
        readers = new int[graph.Nodes.Length];
        kinds = new Op?[graph.Nodes.Length];
        differ = new bool[graph.Nodes.Length];
        for (int id = 0; id < readers.Length; id++) readers[id] = Nobody;

        // The caller reads the outputs.
        foreach (int output in graph.Outputs.All) readers[output] = Several;
        for (int id = 0; id < readers.Length; id++)
        {
            foreach (int operand in graph.Nodes[id].Operands)
            {
                readers[operand] = readers[operand] == Nobody ? id : Several;
                differ[operand] |= kinds[operand] is { } known && !known.Equals(graph.Nodes[id].Op);
                kinds[operand] = graph.Nodes[id].Op;
            }
        }
    }

    /// <summary>Whether equal ops read a value, in which a shared layer is used.</summary>
    public bool AreEqual(int id) => !differ[id];

    /// <summary>
    /// The map with a function that alone reads a value, as its first operand, beside tensors of the network of one length; null if there
    /// is no such map.
    /// </summary>
    public int? OnlyMap(int id, Func<MapOp, bool> isWanted, int length)
    {
        if (readers[id] < 0 || graph.Nodes[readers[id]] is not { Op: MapOp map } reader || reader.Operands[0] != id) return null;
        return isWanted(map) && reader.Operands.Skip(1).All(IsTensor) ? readers[id] : null;

        bool IsTensor(int operand) => graph.Nodes[operand].Op.Class == OpClass.Tensor && graph.Nodes[operand].Shape.Length == length;
    }
}
