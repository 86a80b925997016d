
namespace Lamina.Training;

/// <summary>Adds up the norms of two gradients and remembers where they differ most.</summary>
internal sealed class GradientDistance
{
    private double difference;
    private double gradients;
    private double approximations;
    private double worstDifference = double.NegativeInfinity;
    private CheckedParameter? worst;
    private int count;

    public void Add(ParameterDescription tensor, int offset, double value, double gradient, double approximation)
    {
        double distance = Math.Abs(approximation - gradient);
        difference += distance * distance;
        gradients += gradient * gradient;
        approximations += approximation * approximation;
        count++;

        // The first NaN is worse than any number.
        if (double.IsNaN(worstDifference) || distance <= worstDifference) return;
        worstDifference = distance;
        worst = new CheckedParameter(tensor.Name, Position(tensor.Shape, offset), value, gradient, approximation);
    }

    public GradientCheckResult Result(NetworkDescription network, double tolerance)
    {
        if (worst is null) throw new ArgumentException($"{network.Name} has no parameters to check.");
        double norms = Math.Sqrt(approximations) + Math.Sqrt(gradients);
        double error = norms == 0 ? 0 : Math.Sqrt(difference) / norms;
        return new GradientCheckResult(network.Name, error, tolerance, count, worst);
    }

    private static int[] Position(IReadOnlyList<int> shape, int offset)
    {
        var position = new int[shape.Count];
        for (int axis = shape.Count - 1; axis >= 0; axis--)
        {
            position[axis] = offset % shape[axis];
            offset /= shape[axis];
        }

        return position;
    }
}
