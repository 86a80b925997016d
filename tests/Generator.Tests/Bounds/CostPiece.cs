using System.Globalization;

namespace Lamina.Generator.Tests.Bounds;

/// <summary>A few attributes that a source repeats. All take eight features from the layer before and give eight.</summary>
/// <param name="Name">What they are.</param>
/// <param name="Attributes">The attributes; # is the number of the repetition.</param>
/// <param name="Members">What each repetition needs in the class.</param>
internal sealed record CostPiece(string Name, string Attributes, string Members = "")
{
    public static readonly IReadOnlyList<CostPiece> All =
    [
        new("dense", "Dense(8), Relu"),
        new("sigmoid", "Dense(8), Sigmoid"),
        new("linear", "Dense(8), Dense(8)"),
        new("named", "Dense(8, Name = \"d#\"), Tanh(Name = \"t#\")"),
        new("zeros", "Dense(8, Init = Init.Zeros), Relu"),
        new("dropout", "Dropout(0.7)"),
        new("batch norm", "Dense(8), BatchNorm, Relu"),
        new("layer norm", "LayerNorm"),
        new("block", "Use<Residual>"),
        new("frozen block", "Use<Residual>(Frozen = true)"),
        new("repeated block", "Use<Residual>(Repeat = 3)"),
        new("block of blocks", "Use<Outer>(8)"),
        new("shared", "Shared(\"first\"), Relu"),
        new("skip", "Add(\"first\")"),
        new("concat", "Concat(\"first\"), Dense(8)"),
        new("fork", "Relu(Name = \"f#\"), Dense(8, From = \"f#\", Name = \"g#\"), Dense(8, From = \"f#\"), Multiply(\"g#\")"),
        new("head", "Relu(Name = \"h#\"), Dense(1, From = \"h#\"), Loss(Loss.MeanSquaredError, Weight = 0.5), Dense(8, From = \"h#\")"),
        new("classes", "Relu(Name = \"c#\"), Dense(3), Softmax, Loss(Loss.CrossEntropy, Target = new[] { 3 }), Dense(8, From = \"c#\")"),
        new("input", "Input(2, Name = \"i#\"), Concat(\"i#\"), Dense(8)"),
        new("formula", "Activation(\"F\")"),
        new("formula of its own", "Activation(\"F#\")", "static float F#(float x) => x > # ? MathF.Tanh(x) : x / (1 + x * x); "),
        new("sequence", "Reshape(2, 4), Gru(8)"),
        new("image", "Reshape(2, 2, 2), Conv2D(2, 3, Padding = Padding.Same), MaxPool2D(2), Flatten, Dense(8)"),
        new("attention", "Reshape(2, 4), MultiHeadAttention(2), Flatten"),
        new("permuted", "Reshape(2, 4), Permute(2, 1), Flatten"),
        new("unknown name", "Dense(8, From = \"nothing#\")"),
        new("wrong rank", "Conv2D(2, 3)"),
        new("name twice", "Dense(8, Name = \"same\")"),
        new("unused", "Dense(8, Name = \"u#\"), Dense(8, From = \"first\")"),
        new("later name", "Dense(8, From = \"last\")"),
    ];

    public static CostPiece Of(string name) => All.Single(piece => piece.Name == name);

    /// <summary>The attributes of a repetition.</summary>
    public string At(int repetition) => Numbered(Attributes, repetition);

    /// <summary>The members of a repetition.</summary>
    public string MembersAt(int repetition) => Numbered(Members, repetition);

    private static string Numbered(string text, int repetition) =>
        text.Replace("#", repetition.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
