using System.Text.RegularExpressions;
using Lamina.Data;
using Lamina.Optimizers;
using Lamina.Training.Tests.HandWritten;

namespace Lamina.Training.Tests.Checks;

/// <summary>
/// Targets that a loss does not allow throw before anything starts, with the position, the allowed targets and a correction.
/// </summary>
public class TargetDomainTests
{
    private const float Missing = float.NaN;

    /// <summary>Two targets per example, domain, classes per decision, and the position and correction in the message.</summary>
    public static TheoryData<TargetDomain, int, float[], string, string> Refused => new()
    {
        { TargetDomain.UnitInterval, 0, [0, 1, -1, 1], "1, column 0 of 'train' is -1.", "Numbers from -1 to 1: take (y + 1)/2." },
        { TargetDomain.UnitInterval, 0, [1, 1, 1, -1], "1, column 1 of 'train' is -1.", "Labels -1 and 1: take (y + 1)/2, or Loss.Hinge" },
        { TargetDomain.UnitInterval, 0, [1, 2, 1, 1], "0, column 1 of 'train' is 2.", "Labels 1 and 2: subtract 1." },
        { TargetDomain.UnitInterval, 0, [0, 50, 1, 99.5f], "0, column 1 of 'train' is 50.", "Percentages: divide them by 100." },
        { TargetDomain.UnitInterval, 0, [0, 0, 1, 255], "1, column 1 of 'train' is 255.", "Bytes, such as pixels: divide them by 255." },
        { TargetDomain.UnitInterval, 0, [0, 0, 1, 1e9f], "1, column 1 of 'train' is 1E+09.", "for a regression loss" },
        { TargetDomain.UnitInterval, 0, [0, 0, 1, 1.00001f], "1, column 1 of 'train' is 1.00001.", "Percentages" },
        { TargetDomain.Signs, 0, [1, -1, 0, 1], "1, column 0 of 'train' is 0.", "for a regression loss" },
        { TargetDomain.Signs, 0, [1, 1, 0, 1], "1, column 0 of 'train' is 0.", "Labels 0 and 1: take 2y - 1, or a Sigmoid" },
        { TargetDomain.Signs, 0, [1, 1, 2, 1], "1, column 0 of 'train' is 2.", "Labels 1 and 2: take 2y - 3." },
        { TargetDomain.Signs, 0, [1, 1, 0.5f, 1], "1, column 0 of 'train' is 0.5.", "Probabilities are for a Sigmoid" },
        { TargetDomain.Signs, 0, [3, 1, 0, 1], "0, column 0 of 'train' is 3.", "Class numbers: make them rows with Dataset.FromLabels" },
        { TargetDomain.Distribution, 0, [1, 0, 0, 5], "1, columns 0 to 1 of 'train' sum to 5.", "Divide each row by its sum;" },
        { TargetDomain.Distribution, 2, [1, 0, 1, 1], "1, columns 0 to 1 of 'train' sum to 2.",
            "Several classes at once are for a Sigmoid" },
        { TargetDomain.Distribution, 0, [1, 0, 0, 0], "1, columns 0 to 1 of 'train' sum to 0.",
            "write NaN into all columns and set MissingTargets" },
        { TargetDomain.Distribution, 0, [1, 0, 0.5f, 0.498f], "1, columns 0 to 1 of 'train' sum to 0.998.", "Divide each row by its sum" },
        { TargetDomain.Distribution, 0, [1, 0, 2, -1], "1, column 1 of 'train' is -1.", "Scores or logits: take their softmax" },
        { TargetDomain.Distribution, 0, [1, -1, -1, 1], "0, column 1 of 'train' is -1.", "Labels -1 and 1: take (y + 1)/2." },
        { TargetDomain.Distribution, 0, [-0.2f, -1.7f, 0, 0], "0, column 0 of 'train' is -0.2.", "Logarithms of probabilities" },
        { TargetDomain.OptionalDistribution, 0, [0, 0, 2, 0], "1, columns 0 to 1 of 'train' sum to 2.", "Divide each row by its sum" },
        { TargetDomain.Distribution, 0, [1, 0, Missing, 1.5f], "1, columns 0 to 1 of 'train' sum to 1.5.", "Divide each row by its sum" },
    };

    public static TheoryData<TargetDomain, int, float[]> Allowed => new()
    {
        { TargetDomain.Any, 0, [-1e30f, 1e30f, 0, Missing] },
        { TargetDomain.UnitInterval, 0, [0, 1, 0.5f, Missing] },
        { TargetDomain.UnitInterval, 0, [-0f, 1.0000005f, -1e-7f, 1] },
        { TargetDomain.Signs, 0, [-1, 1, Missing, 1] },
        { TargetDomain.Distribution, 0, [0, 1, 0.25f, 0.75f] },
        { TargetDomain.Distribution, 2, [0.3333f, 0.666f, 1.0005f, -1e-7f] },
        { TargetDomain.Distribution, 0, [Missing, Missing, Missing, 0.5f] },
        { TargetDomain.Distribution, 1, [1, 1, Missing, 1] },
        { TargetDomain.OptionalDistribution, 0, [0, 0, 0.5f, 0.5f] },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_target_outside_the_domain_throws_with_its_position(
        TargetDomain domain, int classes, float[] targets, string place, string advice)
    {
        string message = Message(Network(domain, classes), targets);
        Assert.Matches("^The targets? of example " + Regex.Escape(place), message);
        Assert.Contains("to head 'output' of Net, whose loss Mine takes ", message, StringComparison.Ordinal);
        Assert.Contains(advice, message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Allowed))]
    public void A_target_inside_the_domain_is_accepted(TargetDomain domain, int classes, float[] targets) =>
        DataFit.Require(Network(domain, classes), Data(targets), "train");

    [Fact]
    public void The_message_states_the_allowed_targets()
    {
        Assert.Equal(
            "The targets of example 1, columns 0 to 1 of 'train' sum to 5. The columns belong to head 'output' of Net, "
                + "whose loss Mine takes "
            + "distributions over 2 classes: numbers of 0 or above whose sum is 1, within 0.001. Divide each row by its sum; a class "
            + "number "
            + "becomes a row with Dataset.FromLabels or OneHot.Encode.",
            Message(Network(TargetDomain.Distribution), [1, 0, 5, 0]));
        Assert.Equal(
            "The target of example 1, column 1 of 'train' is -1. The column belongs to head 'output' of Net, whose loss Mine takes numbers "
            + "from 0 to 1. Labels -1 and 1: take (y + 1)/2, or Loss.Hinge without the Sigmoid.",
            Message(Network(TargetDomain.UnitInterval), [1, 1, 1, -1]));
        Assert.Contains("takes -1 and 1. ", Message(Network(TargetDomain.Signs), [1, 1, 1, 0]), StringComparison.Ordinal);
        Assert.Contains(
            "within 0.001, or zeros where there is no label. ",
            Message(Network(TargetDomain.OptionalDistribution), [0, 0, 2, 0]), StringComparison.Ordinal);
    }

    /// <summary>Class numbers in one column; in two columns, they would be percentages.</summary>
    [Fact]
    public void Class_numbers_in_one_column_get_advice_to_encode_them() => Assert.Contains(
        "Class numbers: make them rows with Dataset.FromLabels or OneHot.Encode, for Softmax and Loss.CrossEntropy.",
        Assert.Throws<ArgumentException>(
            () => DataFit.Require(Network(TargetDomain.UnitInterval, width: 1), new Dataset(new float[4], 1, [0, 1, 2, 3], 1), "train"))
            .Message, StringComparison.Ordinal);

    /// <summary>Two steps of two classes; the second decision of the second example is wrong.</summary>
    [Fact]
    public void Every_decision_of_a_sequence_is_a_row() => Assert.StartsWith(
        "The targets of example 1, columns 2 to 3 of 'train' sum to 0.",
        Assert.Throws<ArgumentException>(() => DataFit.Require(
            Network(TargetDomain.Distribution, classes: 2, width: 4), new Dataset([1, 1], 1, [1, 0, 0, 1, 1, 0, 0, 0], 4),
            "train")).Message,
        StringComparison.Ordinal);

    /// <summary>Labels of two classes, then the teacher's logits, then the weight of the example.</summary>
    [Fact]
    public void The_logits_of_a_teacher_can_be_any_numbers_and_the_weight_must_not_be_negative()
    {
        NetworkDescription network = Network(TargetDomain.Distribution, targets: 5, weights: true);
        DataFit.Require(network, new Dataset([1, 1], 1, [1, 0, -30, 7, 0, 0, 1, 0, 1e20f, 2.5f], 5), "train");
        Assert.StartsWith(
            "The target of example 1, column 4 of 'train' is -0.5. The column belongs to head 'output' of Net, "
                + "which takes the weight of the "
            + "example there: 0 or above.",
            Assert.Throws<ArgumentException>(() => DataFit.Require(
                network, new Dataset([1, 1], 1, [1, 0, -30, 7, 0, 0, 1, 0, 1e20f, -0.5f], 5), "train")).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, 0, 1, " If they are class numbers, convert them to one-hot rows of length 3 with Dataset.FromLabels or OneHot.Encode.")]
    [InlineData(6, 3, 2, " If they are class numbers, convert them to one-hot rows of length 3 with OneHot.EncodeSequences.")]
    public void Class_numbers_instead_of_rows_get_advice_to_encode_them(int width, int classes, int given, string advice) =>
        Assert.Contains(
        $"Net takes targets of length {width}; those of 'train' have length {given}.{advice}",
        Assert.Throws<ArgumentException>(() => DataFit.Require(
            Network(TargetDomain.Distribution, classes, width), new Dataset(new float[1], 1, new float[given], given), "train")).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Training_and_evaluation_throw_before_anything_changes()
    {
        var network = new MultiTask();
        float[] before = network.Parameters.Span.ToArray();
        Dataset right = SmallData.Tasks(20);
        float[] targets = right.Targets.ToArray();
        targets[(13 * MultiTask.TargetLength) + 4] = -1;
        var wrong = new Dataset(right.Inputs, 3, targets, MultiTask.TargetLength);
        var trainer = new Trainer<MultiTask>(network, new Adam(), new TrainingOptions { BatchSize = 1 });
        AssertRefused("train", () => trainer.Fit(wrong));
        AssertRefused("validation", () => trainer.Fit(right, wrong));
        AssertRefused("data", () => trainer.Evaluate(wrong));
        AssertRefused("data", () => Evaluation.Of(network, wrong));
        AssertRefused("data", () => GradientCheck.Run(network, wrong));
        Assert.Equal(before, network.Parameters.Span.ToArray());

        static void AssertRefused(string set, Action action)
        {
            var exception = Assert.Throws<ArgumentException>(action);
            Assert.Equal(set, exception.ParamName);
            Assert.StartsWith(
                $"The target of example 13, column 4 of '{set}' is -1. The column belongs to head 'flag' of MultiTask, whose loss "
                + "BinaryCrossEntropy takes numbers from 0 to 1. Numbers from -1 to 1: take (y + 1)/2.",
                exception.Message, StringComparison.Ordinal);
        }
    }

    private static string Message(NetworkDescription network, float[] targets)
    {
        string message = Assert.Throws<ArgumentException>(() => DataFit.Require(network, Data(targets), "train")).Message;
        return message[..message.IndexOf(" (Parameter", StringComparison.Ordinal)];
    }

    private static Dataset Data(float[] targets) => new(new float[targets.Length / 2], 1, targets, 2);

    private static NetworkDescription Network(
        TargetDomain domain, int classes = 0, int width = 2, int? targets = null, bool weights = false) => new()
    {
        Name = "Net",
        InputShape = [1],
        OutputShape = [width],
        TargetLength = targets ?? width,
        Loss = "Mine",
        Task = NetworkTask.Classes,
        Layers = [],
        Parameters = [],
        BlockLength = 0,
        InferencePlan = default,
        EvaluationPlan = default,
        TrainingPlan = default,
        Heads =
        [
            new HeadDescription
            {
                Name = "output", Offset = 0, Length = width, TargetOffset = 0, TargetLength = targets ?? width, Task = NetworkTask.Classes,
                Loss = "Mine", Targets = domain, Classes = classes, AllowsMissingTargets = true, HasExampleWeights = weights,
            },
        ],
    };
}
