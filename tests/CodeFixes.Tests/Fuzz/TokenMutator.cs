using System.Globalization;
using Lamina.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Lamina.CodeFixes.Tests.Fuzz;

/// <summary>
/// Changes the tokens of a text as editing does, and as nobody would. Half of the changes are within lists of attributes, where the
/// declarations are.
/// </summary>
internal sealed class TokenMutator(Random random)
{
    /// <summary>One to three changes on top of each other, and what they are.</summary>
    /// <param name="text">The text.</param>
    /// <param name="donor">A text whose tokens are inserted.</param>
    public (string Text, string Done) Mutate(string text, string donor)
    {
        var done = new List<string>();
        for (int i = random.Next(8) switch { < 5 => 1, < 7 => 2, _ => 3 }; i > 0; i--)
        {
            (text, string what) = Change(text, donor);
            done.Add(what);
        }

        return (text, string.Join(", then ", done));
    }

    private (string Text, string Done) Change(string text, string donor)
    {
        SyntaxToken[] tokens = Tokens(text);
        if (tokens.Length == 0) return (Pick(HostileTokens.Syntax), "start anew");
        SyntaxToken token = Pick(tokens);
        TextSpan place = token.Span;
        string old = token.Text;
        return random.Next(14) switch
        {
            0 => Put(place, "", "delete"),
            1 => Put(place, old + " " + old, "duplicate"),
            2 => Swap(Pick(tokens).Span),
            3 => Swap(token.GetNextToken().Span),
            4 => Put(place, old[..random.Next(old.Length)], "half-type"),
            5 => Put(new TextSpan(place.Start, EndOfLine() - place.Start), old[..random.Next(old.Length + 1)], "type half a line of"),
            6 => Put(place, Pick(Tokens(donor) is { Length: > 0 } others ? others : tokens).Text, "replace"),
            7 => Put(new TextSpan(place.Start, 0), Pick(HostileTokens.Syntax), "insert before"),
            8 => Put(new TextSpan(place.End, 0), " " + Pick(HostileTokens.Syntax) + " ", "insert after"),
            9 => Put(place, Pick(HostileTokens.Syntax), "replace"),
            10 => Put(place, Pick(HostileTokens.Values), "replace"),
            11 => Put(new TextSpan(place.Start, 0), Pick(HostileTokens.Layers) + " ", "insert before"),
            12 when Values(tokens) is { Length: > 0 } values => PutValue(Pick(values)),
            12 => Put(new TextSpan(place.End, 0), Pick(HostileTokens.Layers), "insert after"),
            _ => Copy(Pick(tokens).Span),
        };

        (string Text, string Done) Put(TextSpan span, string inserted, string what) => (
            string.Concat(text.AsSpan(0, span.Start), inserted, text.AsSpan(span.End)),
            string.Create(CultureInfo.InvariantCulture, $"{what} '{old}' at {place.Start} ({inserted.Length} characters)"));

        (string Text, string Done) PutValue(SyntaxToken value) => Put(value.Span, Pick(HostileTokens.Values), $"change {value.Text} beside");

        (string Text, string Done) Swap(TextSpan other)
        {
            if (other.End > text.Length || other.OverlapsWith(place)) return Put(place, "", "delete");
            (TextSpan first, TextSpan second) = other.Start < place.Start ? (other, place) : (place, other);
            return Put(
                TextSpan.FromBounds(first.Start, second.End),
                At(second) + text[first.End..second.Start] + At(first), "swap");
        }

        // A stretch of tokens once more at another place.
        (string Text, string Done) Copy(TextSpan other)
        {
            TextSpan stretch = TextSpan.FromBounds(Math.Min(place.Start, other.Start), Math.Max(place.End, other.End));
            string copied = text.Substring(stretch.Start, Math.Min(stretch.Length, 400));
            return Put(new TextSpan(Pick(tokens).Span.End, 0), copied, "copy from");
        }

        string At(TextSpan span) => text.Substring(span.Start, span.Length);

        int EndOfLine() => text.IndexOf('\n', place.Start) is >= 0 and var end && end >= place.End ? end : place.End;
    }

    /// <summary>The tokens with a text; half of the time only those in lists of attributes.</summary>
    private SyntaxToken[] Tokens(string text)
    {
        SyntaxNode root = CSharpSyntaxTree.ParseText(text, SourceSettings.Default.ParseOptions).GetRoot();
        SyntaxToken[] all = [.. root.DescendantTokens().Where(token => token.Span.Length > 0)];
        if (random.Next(2) == 0) return all;
        SyntaxToken[] attributes = [.. all.Where(token => token.Parent!.FirstAncestorOrSelf<AttributeListSyntax>() is not null)];
        return attributes.Length > 0 ? attributes : all;
    }

    private static SyntaxToken[] Values(SyntaxToken[] tokens) =>
        [.. tokens.Where(token => token.Kind() is SyntaxKind.NumericLiteralToken or SyntaxKind.StringLiteralToken)];

    private T Pick<T>(T[] values) => values[random.Next(values.Length)];
}
