namespace Lamina.Randomness;

/// <summary>
/// Logarithm, sine and cosine from additions, products and quotients only, which IEEE 754 defines to the bit. So they are the same on every
/// platform, unlike the functions of <see cref="Math"/>. Accurate to a few units in the last place.
/// </summary>
internal static class PortableMath
{
    private const double Ln2 = 0.69314718055994530942;
    private const int ExponentBias = 1023;
    private const int MantissaBits = 52;

    /// <summary>ln x for a normal number above 0.</summary>
    /// <remarks>x = m·2ᵉ with m in [√½, √2); ln m = 2 artanh r with r = (m − 1)/(m + 1), |r| ≤ 0.172, by its series.</remarks>
    public static double Log(double x)
    {
        long bits = BitConverter.DoubleToInt64Bits(x);
        int exponent = (int)(bits >> MantissaBits) - ExponentBias;
        double mantissa = BitConverter.Int64BitsToDouble(bits - ((long)exponent << MantissaBits));
        if (mantissa >= 1.4142135623730951)
        {
            mantissa *= 0.5;
            exponent++;
        }

        double ratio = (mantissa - 1) / (mantissa + 1);
        double square = ratio * ratio;
        double series = 0;
        for (int power = 23; power >= 3; power -= 2) series = (series + (1.0 / power)) * square;
        return (exponent * Ln2) + (2 * (ratio + (ratio * series)));
    }

    /// <summary>sin 2πu and cos 2πu for u in [0, 1).</summary>
    /// <remarks>
    /// u is reduced exactly to a quarter turn q and a remainder within an eighth of a turn, where the Taylor series to the 18th power are
    /// below half a unit in the last place.
    /// </remarks>
    public static (double Sine, double Cosine) SinCosTurns(double u)
    {
        double quarters = Math.Round(u * 4);
        double angle = (u - (quarters * 0.25)) * (2 * Math.PI);
        double square = angle * angle;
        double sine = 1;
        double cosine = 1;
        for (int power = 17; power >= 3; power -= 2) sine = 1 - (sine * square / (power * (power - 1)));
        for (int power = 18; power >= 2; power -= 2) cosine = 1 - (cosine * square / (power * (power - 1)));
        sine *= angle;
        return ((int)quarters & 3) switch
        {
            0 => (sine, cosine),
            1 => (cosine, -sine),
            2 => (-sine, -cosine),
            _ => (-cosine, sine),
        };
    }
}
