using System.Globalization;
using Lamina.Generator.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Lamina.Generator.Parsing.Formulas;

/// <summary>Translates expressions whose value is a number.</summary>
internal sealed class FormulaValues
{
    private static readonly HashSet<string> MathClasses = new() { "System.MathF", "System.Math", "float", "double" };

    private readonly FormulaReader reader;

    public FormulaValues(FormulaReader reader) => this.reader = reader;

    public FormulaNode Translate(IOperation operation, FormulaScope names)
    {
        if (operation.ConstantValue is { HasValue: true, Value: { } value }) return Constant(operation, value);
        return reader.Limited(Variable(operation, names), operation);
    }

    private FormulaNode Variable(IOperation operation, FormulaScope names) => operation switch
    {
        IParenthesizedOperation parenthesized => reader.Value(parenthesized.Operand, names),
        IParameterReferenceOperation parameter => names.Find(parameter.Parameter) ?? reader.Fail(operation),
        ILocalReferenceOperation local => names.Find(local.Local) ?? reader.Fail(operation),
        IConversionOperation conversion => Conversion(conversion, names),
        IUnaryOperation { OperatorMethod: null, OperatorKind: UnaryOperatorKind.Plus } plus => reader.Value(plus.Operand, names),
        IUnaryOperation { OperatorMethod: null, OperatorKind: UnaryOperatorKind.Minus } minus =>
            reader.Nodes.Call("Negate", reader.Value(minus.Operand, names)),
        IBinaryOperation binary when Operator(binary) is not null => Chain(binary, names),
        IConditionalOperation { WhenFalse: { } otherwise } choice => reader.Choose(
            choice.Condition, names, () => reader.Value(choice.WhenTrue, names), () => reader.Value(otherwise, names)),
        IInvocationOperation call => Call(call, names),
        IFieldReferenceOperation => reader.Fail(operation, "a field must be const"),
        _ => reader.Fail(operation),
    };

    /// <summary>The function of an operator on numbers; null for other operations.</summary>
    private static string? Operator(IOperation operation) =>
        operation is not IBinaryOperation { OperatorMethod: null } binary || !FormulaMethods.IsNumber(binary.Type)
            ? null
            : binary.OperatorKind switch
            {
                BinaryOperatorKind.Add => "Add",
                BinaryOperatorKind.Subtract => "Subtract",
                BinaryOperatorKind.Multiply => "Multiply",
                BinaryOperatorKind.Divide => "Divide",
                _ => null,
            };

    /// <summary>
    /// A chain of operators such as a + b − c·d, from left to right by a loop: it can be long. Runs of sums and of products are one
    /// operation each.
    /// </summary>
    private FormulaNode Chain(IBinaryOperation last, FormulaScope names)
    {
        var chain = new Stack<IBinaryOperation>();
        IOperation first = last;
        while (Operator(first) is not null && !first.ConstantValue.HasValue)
        {
            chain.Push((IBinaryOperation)first);
            first = chain.Peek().LeftOperand;
        }

        var run = new FormulaRun(reader.Nodes, reader.Value(first, names));
        while (chain.Count > 0)
        {
            IBinaryOperation binary = chain.Pop();
            run.Add(Operator(binary)!, reader.Value(binary.RightOperand, names));
        }

        return run.Result;
    }

    /// <summary>float and double are the same in a formula. The only integers that are not constant are results of Sign.</summary>
    private FormulaNode Conversion(IConversionOperation conversion, FormulaScope names)
    {
        IOperation operand = conversion.Operand;
        if (operand is IInvalidOperation or IThrowOperation) return reader.Fail(operand);
        return conversion.OperatorMethod is null && FormulaMethods.IsNumber(conversion.Type)
            && (FormulaMethods.IsNumber(operand.Type) || operand.Type?.SpecialType == SpecialType.System_Int32)
            ? reader.Value(operand, names)
            : reader.Fail(conversion, "only casts between float and double are supported");
    }

    private FormulaNode Call(IInvocationOperation call, FormulaScope names)
    {
        FormulaNode[] Arguments() => call.Arguments
            .OrderBy(argument => argument.Parameter!.Ordinal)
            .Select(argument => reader.Value(argument.Value, names))
            .ToArray();

        IMethodSymbol method = call.TargetMethod;
        if (!MathClasses.Contains(method.ContainingType.ToDisplayString()))
        {
            return method.IsStatic && FormulaMethods.IsFormula(method) ? reader.Inline(method, Arguments(), call) : reader.Fail(call);
        }

        if (!method.Parameters.All(parameter => FormulaMethods.IsNumber(parameter.Type))) return reader.Fail(call);
        return FormulaFunctions.Call(method.Name, Arguments(), reader.Nodes) ?? reader.Fail(call);
    }

    private FormulaNode Constant(IOperation operation, object value)
    {
        double? number = (operation, value) switch
        {
            (IFieldReferenceOperation { Field: { Name: "PI", ContainingType.Name: "MathF" } }, _) => Math.PI,
            (IFieldReferenceOperation { Field: { Name: "E", ContainingType.Name: "MathF" } }, _) => Math.E,

            // 0.1f means 0.1: the shortest decimal that rounds to the same float.
            (_, float single) => double.Parse(single.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
            (_, double number64) => number64,
            (_, int integer) => integer,
            _ => null,
        };
        if (number is not { } known || double.IsNaN(known) || double.IsInfinity(known))
            return reader.Fail(operation, "a constant must be a finite float, double or int");
        if (known != 0 && (float)known is 0 or float.PositiveInfinity or float.NegativeInfinity)
            return reader.Fail(operation, "networks compute in single precision, where this constant is 0 or infinite");
        return FormulaNodes.Constant(known);
    }
}
