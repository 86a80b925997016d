namespace Lamina.Generator.Emission.Gpu.KernelIr;

/// <summary>An index in row-major order, taken apart into the place on each axis.</summary>
internal static class Digits
{
    /// <summary>Writes the places, with no division for axes of size 1 and none to bound the first axis.</summary>
    /// <param name="builder">The kernel.</param>
    /// <param name="index">Inside the shape.</param>
    /// <param name="axes">Names and sizes; 0 for a first axis whose size only the device knows.</param>
    public static KernelExpression[] Of(KernelBuilder builder, KernelExpression index, params (string Name, int Size)[] axes)
    {
        var places = new KernelExpression[axes.Length];
        int first = 0;
        while (first < axes.Length && axes[first].Size == 1) places[first++] = 0;
        KernelExpression rest = index;
        for (int axis = axes.Length - 1; axis >= first; axis--)
        {
            (string name, int size) = axes[axis];
            places[axis] = size == 1 ? 0 : builder.Name(name, axis == first ? rest : rest % size);
            if (axis > first && size > 1) rest = builder.Name("before", rest / size);
        }

        return places;
    }
}
