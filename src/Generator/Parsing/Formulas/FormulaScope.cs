using System.Collections.Immutable;
using Lamina.Generator.Declarations;
using Microsoft.CodeAnalysis;

namespace Lamina.Generator.Parsing.Formulas;

/// <summary>The values of the parameters and locals of a method at one point in it.</summary>
internal sealed class FormulaScope
{
    public static readonly FormulaScope Empty = new(ImmutableDictionary.Create<ISymbol, FormulaNode>(SymbolEqualityComparer.Default));

    private readonly ImmutableDictionary<ISymbol, FormulaNode> nodes;

    private FormulaScope(ImmutableDictionary<ISymbol, FormulaNode> nodes) => this.nodes = nodes;

    public FormulaScope With(ISymbol symbol, FormulaNode node) => new(nodes.SetItem(symbol, node));

    public FormulaNode? Find(ISymbol symbol) => nodes.TryGetValue(symbol, out FormulaNode? node) ? node : null;
}
