using Lamina.Generator.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Lamina.Generator.Parsing.Formulas;

/// <summary>Translates comparisons and logical operators to the only conditional of formulas, left &gt; right ? … : ….</summary>
internal sealed class FormulaConditions
{
    private readonly FormulaReader reader;

    public FormulaConditions(FormulaReader reader) => this.reader = reader;

    public FormulaNode Translate(IOperation condition, FormulaScope names, FormulaNode whenTrue, FormulaNode otherwise) =>
        reader.Inside(condition, () => Condition(condition, names, whenTrue, otherwise));

    private FormulaNode Condition(IOperation condition, FormulaScope names, FormulaNode whenTrue, FormulaNode otherwise) => condition switch
    {
        { ConstantValue: { HasValue: true, Value: bool known } } => known ? whenTrue : otherwise,
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, OperatorMethod: null } not =>
            Translate(not.Operand, names, otherwise, whenTrue),
        IBinaryOperation { OperatorMethod: null, Type.SpecialType: SpecialType.System_Boolean } binary =>
            Binary(binary, names, whenTrue, otherwise),
        IConditionalOperation { WhenFalse: { } whenFalse } choice => Translate(
            choice.Condition, names, Translate(choice.WhenTrue, names, whenTrue, otherwise),
            Translate(whenFalse, names, whenTrue, otherwise)),
        _ => reader.Fail(condition, "a condition may have <, >, <=, >=, ==, !=, &&, || and !, on numbers"),
    };

    private FormulaNode Binary(IBinaryOperation binary, FormulaScope names, FormulaNode whenTrue, FormulaNode otherwise)
    {
        IOperation left = binary.LeftOperand, right = binary.RightOperand;
        switch (binary.OperatorKind)
        {
            case BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And:
                return Translate(left, names, Translate(right, names, whenTrue, otherwise), otherwise);
            case BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or:
                return Translate(left, names, whenTrue, Translate(right, names, whenTrue, otherwise));
        }

        if (left.Type?.SpecialType == SpecialType.System_Boolean) return reader.Fail(binary);
        FormulaNode a = reader.Value(left, names);
        FormulaNode b = reader.Value(right, names);
        FormulaNodes nodes = reader.Nodes;
        FormulaNode result = binary.OperatorKind switch
        {
            BinaryOperatorKind.GreaterThan => nodes.Select(a, b, whenTrue, otherwise),
            BinaryOperatorKind.LessThan => nodes.Select(b, a, whenTrue, otherwise),
            BinaryOperatorKind.LessThanOrEqual => nodes.Select(a, b, otherwise, whenTrue),
            BinaryOperatorKind.GreaterThanOrEqual => nodes.Select(b, a, otherwise, whenTrue),
            BinaryOperatorKind.Equals => nodes.Select(a, b, otherwise, nodes.Select(b, a, otherwise, whenTrue)),
            BinaryOperatorKind.NotEquals => nodes.Select(a, b, whenTrue, nodes.Select(b, a, whenTrue, otherwise)),
            _ => reader.Fail(binary),
        };
        return reader.Limited(result, binary);
    }
}
