using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Lamina.CodeFixes.Attributes;

/// <summary>Turns the planned arguments of one attribute into text changes.</summary>
internal sealed class ArgumentWriter
{
    private readonly AttributeSyntax attribute;
    private readonly SourceText text;
    private readonly LaminaNames names;
    private readonly ArgumentFinder finder;

    public ArgumentWriter(AttributeSyntax attribute, SourceText text, LaminaNames names)
    {
        (this.attribute, this.text, this.names) = (attribute, text, names);
        finder = new ArgumentFinder(attribute, names.ConstructorOf(attribute));
    }

    /// <param name="arguments">The values by position or name; null removes the argument.</param>
    public IEnumerable<TextChange> Changes(IEnumerable<KeyValuePair<string, string?>> arguments)
    {
        var changes = new List<TextChange>();
        var removed = new HashSet<AttributeArgumentSyntax>();
        var added = new List<(bool Named, string Text)>();
        foreach (KeyValuePair<string, string?> row in arguments)
        {
            ExpressionSyntax? present = finder.Find(row.Key);
            if (row.Value is not { } value)
            {
                if (present?.Parent is AttributeArgumentSyntax argument) removed.Add(argument);
            }
            else if (present is not null)
            {
                changes.Add(new TextChange(present.Span, names.Value(value, attribute)));
            }
            else
            {
                (bool named, string prefix) = finder.Missing(row.Key);
                added.Add((named, prefix + names.Value(value, attribute)));
            }
        }

        return changes.Concat(Structure(removed, added));
    }

    /// <summary>Removes and adds arguments; positional ones come before named ones.</summary>
    private IEnumerable<TextChange> Structure(HashSet<AttributeArgumentSyntax> removed, List<(bool Named, string Text)> added)
    {
        if (removed.Count == 0 && added.Count == 0) return Enumerable.Empty<TextChange>();
        List<string> positional = added.Where(row => !row.Named).Select(row => row.Text).ToList();
        List<string> named = added.Where(row => row.Named).Select(row => row.Text).ToList();
        if (attribute.ArgumentList is not { } list || list.Arguments.All(removed.Contains))
        {
            string all = string.Join(", ", positional.Concat(named));
            TextSpan span = attribute.ArgumentList?.Span ?? new TextSpan(attribute.Name.Span.End, 0);
            return new[] { new TextChange(span, all.Length == 0 ? "" : $"({all})") };
        }

        ListEdits edits = ListEdits.Of(text, list.Arguments);
        foreach (AttributeArgumentSyntax argument in removed) edits.Remove(list.Arguments.IndexOf(argument));
        int lastKept = list.Arguments.LastIndexOf(argument => !removed.Contains(argument));
        int lastUnnamed = list.Arguments.LastIndexOf(argument => argument.NameEquals is null && !removed.Contains(argument));
        if (lastUnnamed >= 0)
        {
            edits.InsertAfter(lastUnnamed, positional);
        }
        else
        {
            edits.InsertBefore(list.Arguments.IndexOf(argument => !removed.Contains(argument)), positional);
        }

        edits.InsertAfter(lastKept, named);
        return edits.Changes();
    }
}
