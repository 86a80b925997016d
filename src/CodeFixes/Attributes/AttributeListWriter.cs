using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Lamina.CodeFixes.Attributes;

/// <summary>Turns the plans for the attributes in one attribute list into text changes.</summary>
internal sealed class AttributeListWriter
{
    private readonly AttributeListSyntax list;
    private readonly IReadOnlyDictionary<AttributeSyntax, AttributePlan> plans;
    private readonly SourceText text;
    private readonly LaminaNames names;

    /// <param name="list">The attribute list, in one pair of brackets.</param>
    /// <param name="plans">The plans of its attributes; may contain plans of others.</param>
    /// <param name="text">The text of the file.</param>
    /// <param name="names">Writes names as they must be spelled there.</param>
    public AttributeListWriter(
        AttributeListSyntax list, IReadOnlyDictionary<AttributeSyntax, AttributePlan> plans, SourceText text, LaminaNames names) =>
        (this.list, this.plans, this.text, this.names) = (list, plans, text, names);

    public IEnumerable<TextChange> Changes()
    {
        if (list.Attributes.All(attribute => PlanOf(attribute).Removes)) return new[] { Removal() };
        return list.Attributes.SelectMany(InPlace).Concat(list.Attributes.Count == 1 ? Beside(list.Attributes[0]) : Inside());
    }

    private AttributePlan PlanOf(AttributeSyntax attribute) =>
        plans.TryGetValue(attribute, out AttributePlan? plan) ? plan : AttributePlan.Nothing;

    private IEnumerable<TextChange> InPlace(AttributeSyntax attribute) => PlanOf(attribute) switch
    {
        { Removes: true } => Enumerable.Empty<TextChange>(),
        { Replacement: { } replacement } => new[] { new TextChange(attribute.Span, names.Attributes(replacement, attribute)) },
        { Arguments.Count: > 0 } plan => new ArgumentWriter(attribute, text, names).Changes(plan.Arguments),
        _ => Enumerable.Empty<TextChange>(),
    };

    private IEnumerable<TextChange> Inside()
    {
        ListEdits edits = ListEdits.Of(text, list.Attributes);
        for (int i = 0; i < list.Attributes.Count; i++)
        {
            AttributeSyntax attribute = list.Attributes[i];
            AttributePlan plan = PlanOf(attribute);
            if (plan.Removes) edits.Remove(i);
            edits.InsertBefore(i, plan.Before.Select(added => names.Attributes(added, attribute)));
            edits.InsertAfter(i, plan.After.Select(added => names.Attributes(added, attribute)));
        }

        return edits.Changes();
    }

    /// <summary>
    /// Inserts attributes next to a list with a single attribute: in brackets of their own, and on lines of their own if the list is.
    /// </summary>
    private IEnumerable<TextChange> Beside(AttributeSyntax attribute)
    {
        AttributePlan plan = PlanOf(attribute);
        if (!plan.Inserts) yield break;

        string? indent = Layout.EndsLine(text, list.Span.End) ? Layout.Indent(text, list.SpanStart) : null;
        string newLine = Layout.NewLine(text, list.SpanStart);
        List<string> before = plan.Before.Select(Brackets).ToList();
        List<string> after = plan.After.Select(Brackets).ToList();
        if (before.Count > 0)
        {
            string gap = indent is null ? " " : newLine + indent;
            yield return new TextChange(new TextSpan(list.SpanStart, 0), string.Concat(before.Select(added => added + gap)));
        }

        if (after.Count > 0)
        {
            yield return indent is null
                ? new TextChange(new TextSpan(list.Span.End, 0), string.Concat(after.Select(added => " " + added)))
                : new TextChange(
                    new TextSpan(Layout.NextLine(text, list.Span.End), 0), string.Concat(after.Select(added => indent + added + newLine)));
        }

        string Brackets(string added) => $"[{names.Attributes(added, attribute)}]";
    }

    /// <summary>Removes the brackets, and the whole line if nothing else is on it.</summary>
    private TextChange Removal()
    {
        bool startsLine = Layout.Indent(text, list.SpanStart) is not null;
        bool endsLine = Layout.EndsLine(text, list.Span.End);
        TextSpan span = startsLine && endsLine
            ? TextSpan.FromBounds(text.Lines.GetLineFromPosition(list.SpanStart).Start, Layout.NextLine(text, list.Span.End))
            : endsLine ? Layout.WithLeadingBlanks(text, list.Span) : Layout.WithTrailingBlanks(text, list.Span);
        return new TextChange(span, "");
    }
}
