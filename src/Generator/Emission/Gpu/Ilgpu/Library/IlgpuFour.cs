using ILGPU;

namespace Lamina.Generated;

/// <summary>Four neighbouring elements.</summary>
internal struct IlgpuFour
{
    public float A;
    public float B;
    public float C;
    public float D;

    public static IlgpuFour Load(ArrayView<float> view, int index) => unchecked(
        new IlgpuFour { A = view[index], B = view[index + 1], C = view[index + 2], D = view[index + 3] });
}
