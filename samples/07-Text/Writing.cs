using Lamina.Data;
using Lamina.Randomness;

/// <summary>Characters as numbers: 0 is the end of a line, 1 to 95 are blank to ~; all others are read as question marks.</summary>
internal static class Writing
{
    public const int Alphabet = 96;

    public static int Encode(char character) =>
        character == '\n' ? 0 : 1 - ' ' + (character is >= ' ' and <= '~' ? character : '?');

    public static char Decode(int code) => code == 0 ? '\n' : (char)(code - 1 + ' ');

    /// <summary>Pieces of a text at equal distances; their targets are the same pieces, shifted by one character.</summary>
    public static Dataset Pieces(string text, int steps, int every)
    {
        int[] codes = [.. text.Select(Encode)];
        int[] starts = [.. Enumerable.Range(0, codes.Length - steps).Where(start => start % every == 0)];
        int[][] next = Array.ConvertAll(starts, start => codes[(start + 1)..(start + 1 + steps)]);
        float[] inputs = [.. starts.SelectMany(start => codes[start..(start + steps)]).Select(code => (float)code)];
        return new Dataset(inputs, steps, OneHot.EncodeSequences(next, Alphabet), steps * Alphabet);
    }

    /// <summary>Continues a text; each character is drawn from pⱼ^(1/T)/Σ pₖ^(1/T): the lower T, the more cautious.</summary>
    public static string Continue(CharacterNet network, string beginning, int length, double temperature, PhiloxStream random)
    {
        string text = beginning;
        float[] outputs = new float[CharacterNet.Steps * Alphabet];
        while (text.Length < length)
        {
            // Steps after the last character are blanks; no step depends on a later one.
            string read = text[Math.Max(0, text.Length - CharacterNet.Steps)..];
            network.Predict([.. read.PadRight(CharacterNet.Steps).Select(character => (float)Encode(character))], outputs);
            IEnumerable<float> next = outputs.Skip((read.Length - 1) * Alphabet).Take(Alphabet);
            double[] weights = [.. next.Select(p => Math.Pow(p, 1 / temperature))];
            double place = random.NextDouble() * weights.Sum();
            int code = 0;
            while (code < Alphabet - 1 && (place -= weights[code]) >= 0) code++;
            text += Decode(code);
        }
        return text;
    }
}
