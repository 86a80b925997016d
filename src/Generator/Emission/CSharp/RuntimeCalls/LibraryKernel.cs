using Lamina.Generator.Emission.CSharp.Members;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Emission.CSharp.RuntimeCalls;

/// <summary>An op that the runtime computes, read for writing the statements that call it.</summary>
internal sealed class LibraryKernel
{
    private readonly NamedGroup kernel;
    private readonly int id;
    private readonly KernelTable kernels;

    public LibraryKernel(NamedGroup kernel, int id, string result, KernelTable kernels)
    {
        this.kernel = kernel;
        this.id = id;
        this.kernels = kernels;
        Result = result;
    }

    /// <summary>Whether its weights are those of the inference form.</summary>
    public bool IsPacked { get; init; }

    public Node Node => kernel.Node(id);

    public Op Op => Node.Op;

    /// <summary>The variable the result is written to.</summary>
    public string Result { get; }

    /// <summary>The variable of an operand.</summary>
    public string this[int operand] => kernel[Node.Operands[operand]];

    public int Operands => Node.Operands.Length;

    /// <summary>Elements per example of an operand.</summary>
    public int Length(int operand) => kernel.Node(Node.Operands[operand]).Shape.Length;

    /// <summary>A value as rows of a width: examples, times the rows of one.</summary>
    public static string Rows(int length, int width) =>
        $"new(Rows: {Literals.Times("examples", length / width)}, Width: {Literals.Of(width)})";

    /// <summary>The batch, with the length of each example if there are lengths.</summary>
    public static string Batch(string? lengths) => lengths is null ? "new(examples)" : $"new(examples, {lengths})";

    /// <summary>The field with a description, which is added if it is new.</summary>
    public string Describe(Description description) => kernels.AddDescription(description);

    /// <summary>A call with the operands, the result and constants, one statement.</summary>
    public Statement Call(string method, params string[] constants) =>
        new(method, Enumerable.Range(0, Operands).Select(operand => this[operand]).Append(Result).Concat(constants).ToArray());
}

/// <summary>A call as a statement: the text before its arguments, and the arguments.</summary>
internal sealed record Statement(string Head, params string[] Arguments);

/// <summary>How an op of the runtime is called.</summary>
/// <param name="Name">Of the generated method, from the op's sizes.</param>
/// <param name="Formula">What it computes, for the comment.</param>
/// <param name="Statements">The calls.</param>
internal sealed record LibraryCall(string Name, string Formula, params Statement[] Statements)
{
    /// <summary>Whether it takes the slice of the batch instead of the number of examples.</summary>
    public bool TakesSlice { get; init; }
}
