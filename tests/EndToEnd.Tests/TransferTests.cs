using System.IO;
using Lamina.EndToEnd.Tests.Networks;
using Lamina.EndToEnd.Tests.Support;
using Lamina.Serialization;

namespace Lamina.EndToEnd.Tests;

/// <summary>Weights are copied by name between declared networks.</summary>
public class TransferTests
{
    private static readonly NameMap IntoTeacher = new(("", "teacher."));

    private static readonly string[] Taken =
    [
        "teacher.batchNorm1.bias", "teacher.batchNorm1.running_mean", "teacher.batchNorm1.running_var", "teacher.batchNorm1.weight",
        "teacher.dense1.weight", "teacher.dense2.bias", "teacher.dense2.weight",
    ];

    [Fact]
    public void A_network_copies_the_layers_of_the_network_it_uses()
    {
        TeacherNet teacher = Teacher();
        var student = new TransferNet(seed: 2);
        float[] head = student.Parameters["dense1.weight"].ToArray();

        LoadReport report = student.CopyMatching(teacher, IntoTeacher);

        RequireReport(report);
        Assert.Equal(head, student.Parameters["dense1.weight"].ToArray());
        RequireSameFeatures(teacher, student);
    }

    [Fact]
    public void A_file_of_the_used_network_does_the_same()
    {
        TeacherNet teacher = Teacher();
        using var file = new MemoryStream();
        teacher.Save(file);
        file.Position = 0;
        var student = new TransferNet(seed: 3);

        LoadReport report = student.LoadMatching(file, IntoTeacher);

        RequireReport(report);
        RequireSameFeatures(teacher, student);
    }

    [Fact]
    public void Without_a_map_only_tensors_with_the_same_name_and_shape_are_copied()
    {
        var student = new TransferNet(seed: 3);
        float[] before = student.Parameters.Span.ToArray();

        LoadReport report = student.CopyMatching(Teacher());

        Assert.Empty(report.Loaded);
        TensorMismatch mismatch = Assert.Single(report.ShapeMismatch);
        Assert.Contains("dense1.weight", mismatch.ToString(), StringComparison.Ordinal);
        Assert.Equal(before, student.Parameters.Span.ToArray());
    }

    private static TeacherNet Teacher()
    {
        var teacher = new TeacherNet(seed: 1);
        double[] drawn = Example.Draw(TeacherNet.Description, count: 1, seed: 7).Parameters;
        Array.ConvertAll(drawn, value => (float)value).CopyTo(teacher.Parameters.Span);
        return teacher;
    }

    private static void RequireReport(LoadReport report)
    {
        Assert.Equal(Taken, report.Loaded.Order(StringComparer.Ordinal));
        Assert.Equal(["dense1.bias", "dense1.weight"], report.MissingInFile.Order(StringComparer.Ordinal));
        Assert.Equal(["dense3.bias", "dense3.weight"], report.NotInNetwork.Order(StringComparer.Ordinal));
        Assert.Empty(report.ShapeMismatch);
        Assert.False(report.IsComplete);
    }

    /// <summary>With the teacher's head on top, the first two of its classes are the student's.</summary>
    private static void RequireSameFeatures(TeacherNet teacher, TransferNet student)
    {
        const int examples = 6;
        teacher.Parameters["dense3.weight"][..8].CopyTo(student.Parameters["dense1.weight"]);
        teacher.Parameters["dense3.bias"][..2].CopyTo(student.Parameters["dense1.bias"]);
        float[] inputs = Example.Draw(TeacherNet.Description, examples, seed: 5).SingleInputs;
        float[] taught = new float[3 * examples], learned = new float[2 * examples];

        teacher.Predict(inputs, taught, examples);
        student.Predict(inputs, learned, examples);

        double[] expected = [.. taught.Chunk(3).SelectMany(p => new[] { p[0] / (p[0] + p[1]), p[1] / (double)(p[0] + p[1]) })];
        Distance.AssertBelow(1e-6, learned, expected, "what the student predicts");
    }
}
