namespace Lamina.Generator.Declarations;

/// <summary>A function of the user, translated from its C#.</summary>
/// <param name="Method">Its name.</param>
/// <param name="Arity">Number of parameters.</param>
/// <param name="Body">The formula.</param>
internal sealed record FormulaDeclaration(string Method, int Arity, FormulaNode Body);

/// <summary>A node of the user's formula. Calls of the user's other methods are inlined already.</summary>
internal abstract record FormulaNode;

/// <summary>A number.</summary>
internal sealed record FormulaConstant(double Value) : FormulaNode;

/// <summary>A parameter of the method.</summary>
internal sealed record FormulaParameter(int Index) : FormulaNode;

/// <summary>A function or operator by name: Add, Subtract, Multiply, Divide, Negate, or a method of MathF.</summary>
internal sealed record FormulaCall(string Function, EquatableArray<FormulaNode> Arguments) : FormulaNode;

/// <summary>left &gt; right ? whenGreater : otherwise. Other comparisons and logical operators are put in this form.</summary>
internal sealed record FormulaSelect(FormulaNode Left, FormulaNode Right, FormulaNode WhenGreater, FormulaNode Otherwise) : FormulaNode;
