using System.Collections.Immutable;
using Lamina.CodeFixes.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Lamina.CodeFixes.Corrections;

/// <summary>All changes of one file: texts, and plans for attributes by their span.</summary>
internal sealed record DocumentChanges(ImmutableList<TextChange> Texts, ImmutableDictionary<TextSpan, AttributePlan> Plans)
{
    public static readonly DocumentChanges Nothing =
        new(ImmutableList<TextChange>.Empty, ImmutableDictionary<TextSpan, AttributePlan>.Empty);

    /// <summary>These changes and one more; null if it conflicts with them.</summary>
    public DocumentChanges? With(Change change) => change switch
    {
        TextEdit edit => With(edit.Text),
        AttributeEdit edit => With(edit),
        _ => null,
    };

    public async Task<SourceText> ApplyAsync(Document document, CancellationToken cancellation)
    {
        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        SyntaxNode root = (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
        SemanticModel model = (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false))!;
        Dictionary<AttributeSyntax, AttributePlan> plans =
            Plans.ToDictionary(row => AttributeAt(root, row.Key)!, row => row.Value.Settled());
        IEnumerable<TextChange> changes = plans.Keys.Select(attribute => (AttributeListSyntax)attribute.Parent!).Distinct()
            .SelectMany(list => new AttributeListWriter(list, plans, text, new LaminaNames(model, cancellation)).Changes());
        return text.WithChanges(TextChanges.Merge(Texts.Concat(changes)));
    }

    /// <summary>The attribute with exactly this span.</summary>
    public static AttributeSyntax? AttributeAt(SyntaxNode root, TextSpan span) =>
        root.FullSpan.Contains(span) && root.FindNode(span).FirstAncestorOrSelf<AttributeSyntax>() is { } attribute
            && attribute.Span == span
            ? attribute
            : null;

    private DocumentChanges? With(TextChange text)
    {
        if (Texts.Contains(text)) return this;
        return Texts.Any(present => present.Span.IntersectsWith(text.Span)) ? null : this with { Texts = Texts.Add(text) };
    }

    private DocumentChanges? With(AttributeEdit edit)
    {
        AttributePlan present = Plans.TryGetValue(edit.Attribute, out AttributePlan? found) ? found : AttributePlan.Nothing;
        return EditTable.Rows[edit.Kind](present, edit) is { } plan ? this with { Plans = Plans.SetItem(edit.Attribute, plan) } : null;
    }
}
