namespace Lamina.Generator.Emission.Gpu.Kernels.Products;

/// <summary>A product whose result is the gradient of a tensor, Rows × Columns; its terms are those of all examples.</summary>
/// <param name="Rows">Rows of the tensor.</param>
/// <param name="Columns">Columns of the tensor.</param>
/// <param name="TermsPerExample">Terms that each example adds to a sum.</param>
/// <param name="A">Its lines are the rows.</param>
/// <param name="B">Its lines are the columns.</param>
internal sealed record GradientReading(int Rows, int Columns, int TermsPerExample, ProductOperand A, ProductOperand B);
