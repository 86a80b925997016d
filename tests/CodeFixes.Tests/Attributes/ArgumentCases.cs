using static Lamina.CodeFixes.Tests.Attributes.EditCase;
using static Lamina.Generator.Declarations.Edit;

namespace Lamina.CodeFixes.Tests.Attributes;

/// <summary>Arguments that change, come and go.</summary>
internal static class ArgumentCases
{
    public static readonly IReadOnlyList<EditCase> All =
    [
        Of("by position", "Dense(2, Bias = false)", "Dense(3, Bias = false)", SetArgument(0, 0, "3")),
        Of("by position, written with its name", "Conv2D(kernel: 3, filters: 8)", "Conv2D(kernel: 5, filters: 8)", SetArgument(0, 1, "5")),
        Of("by the parameter's name", "Conv2D(8, 3)", "Conv2D(8, 5)", SetArgument(0, "kernel", "5")),
        Of("by the property that a parameter sets", "Dense(2)", "Dense(3)", SetArgument(0, "Units", "3")),
        Of("by name", "Dense(2, Bias = true /* why */, L2 = 1)", "Dense(2, Bias = false /* why */, L2 = 1)",
            SetArgument(0, "Bias", "false")),
        Of("a new name", "Dense(2)", "Dense(2, Bias = false)", SetArgument(0, "Bias", "false")),
        Of("two new names", "Dense(2)", "Dense(2, Bias = false, Name = \"fc\")", SetArgument(0, "Bias", "false"),
            SetArgument(0, "Name", "\"fc\"")),
        Of("a new name without arguments", "Flatten", "Flatten(From = \"input\")", SetArgument(0, "From", "\"input\"")),
        Of("a new name in empty brackets", "Flatten()", "Flatten(From = \"input\")", SetArgument(0, "From", "\"input\"")),
        Of("an element of a shape", "Reshape(2, 3)", "Reshape(2, 1)", SetArgument(0, 1, "1")),
        Of("one more element of a shape", "Reshape(2, Name = \"r\")", "Reshape(2, 1, Name = \"r\")", SetArgument(0, 1, "1")),
        Of("an element of a shape in an array", "Reshape(new[] { 2, 3 })", "Reshape(new[] { 2, 1 })", SetArgument(0, 1, "1")),
        Of("an element of a shape in a named array", "Reshape(shape: new int[] { 2, 3 })", "Reshape(shape: new int[] { 1, 3 })",
            SetArgument(0, 0, "1")),
        Of("an optional argument", "LeakyRelu", "LeakyRelu(0.1)", SetArgument(0, 0, "0.1")),
        Of("a position before names", "LeakyRelu(Name = \"act\")", "LeakyRelu(0.1, Name = \"act\")", SetArgument(0, 0, "0.1")),
        Of("an enumeration", "Dense(2, Init = Init.Zeros)", "Dense(2, Init = Init.He)", SetArgument(0, "Init", "Init.He")),
        Of("take the last away", "Dense(2, Bias = false)", "Dense(2)", RemoveArgument(0, "Bias")),
        Of("take one of several away", "Dense(2, Bias = false, L2 = 1)", "Dense(2, L2 = 1)", RemoveArgument(0, "Bias")),
        Of("take the only one away", "Flatten(From = \"input\")", "Flatten", RemoveArgument(0, "From")),
        Of(
            "take one away that is not there, and another", "Flatten(From = \"input\")", "Flatten", RemoveArgument(0, "Name"),
            RemoveArgument(0, "From")),
        Of("one comes and one goes", "Dense(2, Bias = false)", "Dense(2, L2 = 1)", RemoveArgument(0, "Bias"), SetArgument(0, "L2", "1")),
        Of("all change", "Dropout(0.5, Name = \"d\")", "Dropout(0.8, Name = \"drop\")", SetArgument(0, 0, "0.8"),
            SetArgument(0, "Name", "\"drop\"")),
        Of(
            "arguments over lines", "Dense(\n    2,\n    Bias = true,\n    L2 = 1)",
            "Dense(\n    2,\n    Bias = true,\n    L2 = 1,\n    Name = \"fc\")",
            SetArgument(0, "Name", "\"fc\"")),
        Of("take an argument over lines away", "Dense(\n    2,\n    Bias = true, // why\n    L2 = 1)", "Dense(\n    2,\n    L2 = 1)",
            RemoveArgument(0, "Bias")),
        InLists(
            "beside a new neighbour", "[Network, Input(2), «Dense(2)», Loss(Loss.MeanSquaredError)]",
            "[Network, Input(2), Flatten, Dense(3, Bias = false), Loss(Loss.MeanSquaredError)]",
            InsertBefore(0, "Flatten"), SetArgument(0, 0, "3"), SetArgument(0, "Bias", "false")),
        InLists(
            "of two attributes", "[Network, Input(2)]\n[«Dense(2)», «Dense(4)»]\n[Loss(Loss.MeanSquaredError)]",
            "[Network, Input(2)]\n[Dense(3), Dense(5)]\n[Loss(Loss.MeanSquaredError)]", SetArgument(0, 0, "3"), SetArgument(1, 0, "5")),
    ];

    private static EditCase Of(string what, string before, string after, params Generator.Declarations.Edit[] edits) => InLists(
        what, $"[Network, Input(2), «{before}», Loss(Loss.MeanSquaredError)]", $"[Network, Input(2), {after}, Loss(Loss.MeanSquaredError)]",
        edits);
}
