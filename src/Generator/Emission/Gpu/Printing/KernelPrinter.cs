using System.Globalization;
using Lamina.Generator.Emission.Gpu.KernelIr;

namespace Lamina.Generator.Emission.Gpu.Printing;

/// <summary>
/// What the languages of kernels have in common, which is the syntax of C: a printer says how its language calls types, places, functions
/// and memory.
/// </summary>
internal abstract class KernelPrinter
{
    private static readonly IReadOnlyDictionary<KernelOperator, string> Operators = new Dictionary<KernelOperator, string>
    {
        [KernelOperator.Add] = "+",
        [KernelOperator.Subtract] = "-",
        [KernelOperator.Multiply] = "*",
        [KernelOperator.Divide] = "/",
        [KernelOperator.Remainder] = "%",
        [KernelOperator.And] = "&&",
        [KernelOperator.Or] = "||",
        [KernelOperator.Less] = "<",
        [KernelOperator.LessOrEqual] = "<=",
        [KernelOperator.Greater] = ">",
        [KernelOperator.Equal] = "==",
        [KernelOperator.NotEqual] = "!=",
        [KernelOperator.BitAnd] = "&",
    };

    /// <summary>The functions by their names.</summary>
    public abstract IReadOnlyDictionary<KernelFunction, string> Functions { get; }

    /// <summary>The functions of whole numbers by their names.</summary>
    public abstract IReadOnlyDictionary<KernelFunction, string> WholeFunctions { get; }

    /// <summary>The functions that were printed so far.</summary>
    public HashSet<KernelFunction> Used { get; } = new();

    protected abstract string Unroll { get; }

    protected abstract string Barrier { get; }

    /// <summary>Writes a kernel under a name.</summary>
    public abstract void Print(CSharpWriter writer, string name, Kernel kernel);

    protected abstract string Reserve(KernelArray array, string length);

    protected abstract string Place(KernelPlace place);

    protected abstract string Type(KernelType type);

    protected abstract string Number(double value);

    /// <summary>Four neighbouring elements.</summary>
    protected abstract string Four(KernelArray array, string index);

    protected abstract string Component(string vector, int index);

    /// <summary>A variable or an array, as the language writes the name.</summary>
    protected virtual string Name(string name) => name;

    protected virtual string Cast(KernelType type, KernelExpression operand) => $"({Type(type)}){Operand(operand)}";

    /// <summary>An operand of an operation whose other operand is of a certain type.</summary>
    protected virtual string Operand(KernelExpression expression, KernelType other) => Operand(expression);

    /// <summary>Digits with a point or an exponent, so that they are no whole number.</summary>
    protected static string Decimal(double value)
    {
        string text = ((float)value).ToString("G9", CultureInfo.InvariantCulture);
        return text.Contains('.') || text.Contains('E') ? text : text + ".0";
    }

    protected void Print(CSharpWriter writer, IReadOnlyList<KernelStatement> statements)
    {
        foreach (KernelStatement statement in statements) Print(writer, statement);
    }

    protected string Print(KernelExpression expression) => expression switch
    {
        IntExpression number => Literals.Of(number.Value),
        UIntExpression number => number.Value.ToString(CultureInfo.InvariantCulture) + "u",
        FloatExpression number => Number(number.Value),
        TileExpression tile => tile.Name,
        VariableExpression variable => Name(variable.Name),
        PlaceExpression place => Place(place.Place),
        BinaryKernelExpression binary =>
            $"{Operand(binary.Left, binary.Right.Type)} {Operators[binary.Operator]} {Operand(binary.Right, binary.Left.Type)}",
        NegateExpression negation => "-" + Operand(negation.Operand),
        NotExpression negation => "!" + Operand(negation.Operand),
        CastExpression cast => Cast(cast.Type, cast.Operand),
        SelectExpression select => $"{Operand(select.Condition)} ? {Operand(select.Yes)} : {Operand(select.No)}",
        CallExpression call => Call(call),
        LoadExpression load => $"{Name(load.Array.Name)}[{Print(load.Index)}]",
        VectorLoadExpression load => Four(load.Array, Operand(load.Index)),
        ComponentExpression component => Component(Operand(component.Vector), component.Index),
        _ => throw new InvalidOperationException($"{expression} has no text."),
    };

    /// <summary>With parentheses where the expression is itself an operation.</summary>
    protected string Operand(KernelExpression expression)
    {
        bool isAtom = expression is not (BinaryKernelExpression or NegateExpression or NotExpression or CastExpression or SelectExpression)
            && !HasSign(expression);
        return isAtom ? Print(expression) : $"({Print(expression)})";
    }

    /// <summary>A minus before a constant would join with an operator before it; −0 has one as well.</summary>
    protected virtual bool HasSign(KernelExpression expression) =>
        expression is IntExpression { Value: < 0 } or FloatExpression { Value: < 0 }
            || (expression is FloatExpression { Value: 0 } zero && 1 / zero.Value < 0);

    private string Call(CallExpression call)
    {
        // Whole numbers have functions of their own, which no language lacks.
        if (call.Type != KernelType.Int) Used.Add(call.Function);
        string name = call.Type == KernelType.Int ? WholeFunctions[call.Function] : Functions[call.Function];
        return $"{name}({string.Join(", ", call.Arguments.Values.Select(Print))})";
    }

    private void Print(CSharpWriter writer, KernelStatement statement)
    {
        switch (statement)
        {
            case CommentStatement comment:
                writer.Line();
                writer.Line("// " + comment.Text);
                break;
            case DeclareStatement declare:
                writer.Line($"{Type(declare.Variable.Type)} {Name(declare.Variable.Name)} = {Print(declare.Value)};");
                break;
            case AssignStatement assign:
                writer.Line($"{Name(assign.Variable.Name)} = {Print(assign.Value)};");
                break;
            case ReserveStatement reserve:
                writer.Line(Reserve(reserve.Array, Print(reserve.Array.Length!)));
                break;
            case StoreStatement store:
                writer.Line($"{Name(store.Array.Name)}[{Print(store.Index)}] = {Print(store.Value)};");
                break;
            case ForStatement loop:
                if (loop.IsUnrolled && Unroll.Length > 0) writer.Line(Unroll);
                using (writer.Open(Header(loop))) Print(writer, loop.Body);
                break;
            case IfStatement branch:
                using (writer.Open($"if ({Print(branch.Condition)})")) Print(writer, branch.Body);
                break;
            case BarrierStatement:
                writer.Line(Barrier);
                break;
            default:
                throw new InvalidOperationException($"{statement} has no text.");
        }
    }

    private string Header(ForStatement loop)
    {
        string name = Name(loop.Variable.Name);
        string step = loop.Range.Step is IntExpression { Value: 1 } ? name + "++" : $"{name} += {Print(loop.Range.Step)}";
        return $"for (int {name} = {Print(loop.Range.Start)}; {name} < {Print(loop.Range.End)}; {step})";
    }
}
