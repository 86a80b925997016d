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
        IParenthesizedOperation parenthesized => Translate(parenthesized.Operand, names),
        IParameterReferenceOperation parameter => names.Find(parameter.Parameter) ?? reader.Fail(operation),
        ILocalReferenceOperation local => names.Find(local.Local) ?? reader.Fail(operation),
        IConversionOperation conversion => Conversion(conversion, names),
        IUnaryOperation { OperatorMethod: null, OperatorKind: UnaryOperatorKind.Plus } plus => Translate(plus.Operand, names),
        IUnaryOperation { OperatorMethod: null, OperatorKind: UnaryOperatorKind.Minus } minus =>
            reader.Nodes.Call("Negate", Translate(minus.Operand, names)),
        IBinaryOperation { OperatorMethod: null } binary when FormulaMethods.IsNumber(binary.Type)
            && Operator(binary.OperatorKind) is { } function =>
            reader.Nodes.Call(function, Translate(binary.LeftOperand, names), Translate(binary.RightOperand, names)),
        IConditionalOperation { WhenFalse: { } otherwise } choice => reader.Choose(
            choice.Condition, names, () => Translate(choice.WhenTrue, names), () => Translate(otherwise, names)),
        IInvocationOperation call => Call(call, names),
        IFieldReferenceOperation => reader.Fail(operation, "a field must be const"),
        _ => reader.Fail(operation),
    };

    private static string? Operator(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.Add => "Add",
        BinaryOperatorKind.Subtract => "Subtract",
        BinaryOperatorKind.Multiply => "Multiply",
        BinaryOperatorKind.Divide => "Divide",
        _ => null,
    };

    /// <summary>float and double are the same in a formula. The only integers that are not constant are results of Sign.</summary>
    private FormulaNode Conversion(IConversionOperation conversion, FormulaScope names)
    {
        IOperation operand = conversion.Operand;
        if (operand is IInvalidOperation or IThrowOperation) return reader.Fail(operand);
        return conversion.OperatorMethod is null && FormulaMethods.IsNumber(conversion.Type)
            && (FormulaMethods.IsNumber(operand.Type) || operand.Type?.SpecialType == SpecialType.System_Int32)
            ? Translate(operand, names)
            : reader.Fail(conversion, "only casts between float and double are supported");
    }

    private FormulaNode Call(IInvocationOperation call, FormulaScope names)
    {
        FormulaNode[] Arguments() => call.Arguments
            .OrderBy(argument => argument.Parameter!.Ordinal)
            .Select(argument => Translate(argument.Value, names))
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
