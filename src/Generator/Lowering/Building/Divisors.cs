namespace Lamina.Generator.Lowering.Building;

/// <summary>Divisors of sizes.</summary>
internal static class Divisors
{
    /// <summary>The divisor of a number that is nearest to a wanted one; of two, the smaller.</summary>
    public static int Nearest(int number, int wanted)
    {
        int best = 1;
        for (int small = 1; (long)small * small <= number; small++)
        {
            if (number % small != 0) continue;
            best = Nearer(Nearer(best, small, wanted), number / small, wanted);
        }

        return best;
    }

    /// <summary>Euclid.</summary>
    public static int Common(int left, int right)
    {
        while (right != 0) (left, right) = (right, left % right);
        return left;
    }

    private static int Nearer(int left, int right, int wanted)
    {
        long difference = Math.Abs((long)left - wanted) - Math.Abs((long)right - wanted);
        return difference < 0 || (difference == 0 && left < right) ? left : right;
    }
}
