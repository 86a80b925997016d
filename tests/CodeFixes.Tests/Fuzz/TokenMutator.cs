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
        for (int i = random.Next(8) switch { < 6 => 1, 6 => 2, _ => 3 }; i > 0; i--)
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
        return random.Next(24) switch
        {
            0 => Put(place, "", "delete"),
            1 => Put(place, old + " " + old, "duplicate"),
            2 => Swap(token.GetNextToken().Span),
            3 => Put(place, old[..random.Next(old.Length)], "half-type"),
            4 => Put(new TextSpan(place.Start, EndOfLine() - place.Start), old[..random.Next(old.Length + 1)], "type half a line of"),
            5 => Put(place, Pick(Tokens(donor) is { Length: > 0 } others ? others : tokens).Text, "replace"),
            6 => Put(new TextSpan(place.Start, 0), Pick(HostileTokens.Syntax) + " ", "insert before"),
            7 => Put(place, Pick(HostileTokens.Syntax), "replace"),
            8 => Put(new TextSpan(place.End, 0), Pick(HostileTokens.Layers), "insert after"),
            9 => Copy(Pick(tokens).Span),
            10 or 11 => Swap(Pick(OfKind(tokens, token)).Span),
            12 or 13 => Put(place, Pick([.. OfKind(Tokens(donor), token), token]).Text, "replace"),
            14 => Put(new TextSpan(place.Start, 0), Pick(HostileTokens.Layers) + " ", "insert before"),
            15 => Remove<AttributeSyntax>(),
            16 => Remove<MemberDeclarationSyntax>(),
            17 or 18 or 19 when Pieces<AttributeSyntax>() is { Length: > 0 } attributes =>
                Put(new TextSpan(Pick(attributes).SpanStart, 0), Pick(HostileTokens.Layers), "insert at an attribute"),
            20 when Pieces<AttributeArgumentListSyntax>() is { Length: > 0 } lists =>
                Put(new TextSpan(Pick(lists).Span.End - 1, 0), Pick(HostileTokens.Layers), "insert an argument"),
            21 or 22 when Pieces<AttributeArgumentSyntax>() is { Length: > 0 } arguments =>
                Put(Pick(arguments).Expression.Span, Pick(HostileTokens.Values), "change an argument"),
            _ when Values(tokens) is { Length: > 0 } values => Put(Pick(values).Span, Pick(HostileTokens.Values), "change a value"),
            _ => Put(place, Pick(HostileTokens.Values), "replace"),
        };

        T[] Pieces<T>() => [.. token.SyntaxTree!.GetRoot().DescendantNodes().OfType<T>()];

        (string Text, string Done) Remove<T>()
            where T : SyntaxNode
        {
            if (Pieces<T>() is not { Length: > 0 } pieces) return Put(place, "", "delete");
            TextSpan span = Pick(pieces).Span;
            return Put(span.End < text.Length && text[span.End] == ',' ? new TextSpan(span.Start, span.Length + 1) : span, "",
                "remove a piece");
        }

        (string Text, string Done) Put(TextSpan span, string inserted, string what) => (
            string.Concat(text.AsSpan(0, span.Start), inserted, text.AsSpan(span.End)),
            string.Create(CultureInfo.InvariantCulture, $"{what} '{old}' at {place.Start} ({inserted.Length} characters)"));

        (string Text, string Done) Swap(TextSpan other)
        {
            if (other == place || other.IsEmpty) return Put(place, "", "delete");
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

    private static SyntaxToken[] OfKind(SyntaxToken[] tokens, SyntaxToken like) => [.. tokens.Where(token => token.IsKind(like.Kind()))];

    private static SyntaxToken[] Values(SyntaxToken[] tokens) =>
        [.. tokens.Where(token => token.Kind() is SyntaxKind.NumericLiteralToken or SyntaxKind.StringLiteralToken)];

    private T Pick<T>(T[] values) => values[random.Next(values.Length)];
}
