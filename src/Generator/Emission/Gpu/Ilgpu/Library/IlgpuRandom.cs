namespace Lamina.Generated;

/// <summary>Random numbers for kernels, the same as on every other device.</summary>
internal static class IlgpuRandom
{
    /// <summary>The word that decides over a unit of a layer: four units share a counter, of purpose 2.</summary>
    public static uint DropoutWord(int unit, int layer, int seedLow, int seedHigh, int stepLow, int stepHigh)
    {
        unchecked
        {
            uint purpose = (uint)stepHigh | 0x02000000u;
            Words words = Philox((uint)unit / 4u, (uint)layer, (uint)stepLow, purpose, (uint)seedLow, (uint)seedHigh);
            uint half0 = (unit & 1) != 0 ? words.B : words.A;
            uint half1 = (unit & 1) != 0 ? words.D : words.C;
            return (unit & 2) != 0 ? half1 : half0;
        }
    }

    /// <summary>A normal number by Box and Muller: two numbers share a counter, of purpose 3.</summary>
    public static float Normal(int number, int layer, int seedLow, int seedHigh, int stepLow, int stepHigh)
    {
        unchecked
        {
            uint purpose = (uint)stepHigh | 0x03000000u;
            Words words = Philox((uint)number / 2u, (uint)layer, (uint)stepLow, purpose, (uint)seedLow, (uint)seedHigh);

            // The leading 53 bits of a pair of words are a uniform number; single precision keeps what lies near 0 and near 1.
            float low = (long)(words.A & 0xFFFFF800u);
            float near0 = ((long)words.B + (low * 2.3283064e-10f)) * 2.3283064e-10f;
            float near1 = ((long)(~words.B) + ((4294967296f - low) * 2.3283064e-10f)) * 2.3283064e-10f;
            float logarithm = near0 < 0.5f ? IlgpuMath.Log1p(-near0) : IlgpuMath.Log(near1);
            float radius = MathF.Sqrt(-2f * logarithm);
            float turns = ((int)words.D + ((int)(words.C >> 11) * 4.7683716e-7f)) * 4.6566129e-10f;
            return radius * ((number & 1) != 0 ? IlgpuAngles.SinPi(turns) : IlgpuAngles.CosPi(turns));
        }
    }

    /// <summary>Philox4x32-10 (Salmon et al. 2011): the words that belong to a counter and a key.</summary>
    private static Words Philox(uint a, uint b, uint c, uint d, uint key0, uint key1)
    {
        unchecked
        {
            for (int round = 0; round < 10; round++)
            {
                ulong product0 = 0xD2511F53UL * a;
                ulong product1 = 0xCD9E8D57UL * c;
                a = (uint)(product1 >> 32) ^ b ^ key0;
                b = (uint)product1;
                c = (uint)(product0 >> 32) ^ d ^ key1;
                d = (uint)product0;
                key0 += 0x9E3779B9u;
                key1 += 0xBB67AE85u;
            }

            return new Words { A = a, B = b, C = c, D = d };
        }
    }

    private struct Words
    {
        public uint A;
        public uint B;
        public uint C;
        public uint D;
    }
}
