namespace Lamina.Tests;

/// <summary>Damages files at random: bytes changed, bits flipped, pieces removed, duplicated or inserted.</summary>
internal static class Mutation
{
    public static byte[] Of(byte[] original, Random random)
    {
        List<byte> bytes = [.. original];
        for (int change = random.Next(1, 4); change > 0 && bytes.Count > 0; change--)
        {
            int place = random.Next(bytes.Count);
            int length = random.Next(1, 1 + Math.Min(8, bytes.Count - place));
            switch (random.Next(6))
            {
                case 0: bytes[place] = (byte)random.Next(256); break;
                case 1: bytes[place] ^= (byte)(1 << random.Next(8)); break;
                case 2: bytes.RemoveRange(place, length); break;
                case 3: bytes.InsertRange(place, bytes.GetRange(place, length)); break;
                case 4: bytes.Insert(place, (byte)random.Next(256)); break;
                default: bytes.RemoveRange(place, bytes.Count - place); break;
            }
        }

        return [.. bytes];
    }
}
