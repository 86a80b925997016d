using Lamina.Generator.Emission.Gpu.KernelIr;
using static Lamina.Generator.Emission.Gpu.KernelIr.KernelExpression;

namespace Lamina.Generator.Emission.Gpu.Kernels.Update;

/// <summary>
/// The kernels after a training method: the squares of the gradient, for clipping by its norm, and one pass over the whole block that adds
/// up the gradient's shares, adds the penalty, clips, and applies the optimizer's rule. Their arguments are those of
/// Lamina.Devices.DeviceUpdate.
/// </summary>
internal static class UpdateKernels
{
    /// <summary>Elements of the block that share their penalty and flags, as in Lamina.MemoryPlan.SlotLength.</summary>
    private const int Slot = 16;

    private const int Frozen = 1, Decays = 2, Statistic = 4;

    public static Kernel Norm()
    {
        var builder = new KernelBuilder();
        var gradient = new GradientArguments(builder);
        KernelArray norms = builder.Buffer("norms", isWritten: true);
        gradient.DeclareScalars();
        VariableExpression total = builder.Declare("total", Number(0));
        using (builder.For("i", new LoopRange(GradientArguments.First, gradient.Trainable, GradientArguments.Step), out KernelExpression i))
        {
            KernelExpression g = gradient.Clipped(i, builder.Name("w", gradient.Parameters[i]));
            builder.Set(total, total + (g * g));
        }

        WriteSum(builder, total, norms, "squares");
        return builder.Build("The sum of the squares of the gradient, by work groups.");
    }

    public static Kernel Update()
    {
        var builder = new KernelBuilder();
        var gradient = new GradientArguments(builder);
        KernelArray norms = builder.Buffer("norms", isWritten: false);
        KernelArray status = builder.Buffer("status", isWritten: true);
        KernelArray penalties = builder.Buffer("penalties", isWritten: true);
        KernelArray first = builder.Buffer("first", isWritten: true), second = builder.Buffer("second", isWritten: true);
        KernelArray before = builder.Buffer("before", isWritten: true);
        gradient.DeclareScalars();
        KernelExpression clipNorm = builder.Number("clipNorm", KernelType.Float);
        var rule = new UpdateRuleKernel(builder, first, second);
        var overflow = new OverflowFlags(builder, status);
        KernelExpression isAccepted = overflow.Accept(GradientArguments.First);

        KernelExpression scale = Scale(builder, norms, clipNorm);
        VariableExpression penalty = builder.Declare("penalty", Number(0));
        var all = new LoopRange(GradientArguments.First, gradient.BlockLength, GradientArguments.Step);
        using (builder.For("i", all, out KernelExpression i))
        {
            KernelExpression w = builder.Name("w", gradient.Parameters[i]);
            gradient.AddPenalty(i, w, penalty);
            using (builder.If(isAccepted))
            {
                builder.Store(before, i, w);
                WriteElement(gradient, (rule, overflow), i, w, scale);
            }
        }

        WriteSum(builder, penalty, penalties, "summands");
        return builder.Build("Gradient from its shares and the penalty; clipping; the optimizer's rule; running statistics.");
    }

    private static void WriteElement(
        GradientArguments gradient, (UpdateRuleKernel Rule, OverflowFlags Overflow) update, KernelExpression i, KernelExpression w,
        KernelExpression scale)
    {
        KernelBuilder builder = gradient.Builder;
        KernelExpression flags = builder.Name("flags", gradient.Flags[i / Slot].As(KernelType.Int));
        using (builder.If((i < gradient.Trainable) & Has(flags, Frozen).IsEqualTo(0)))
        {
            KernelExpression g = builder.Name("g", gradient.Clipped(i, w) * scale);
            KernelExpression isGood = update.Rule.Compute(i, w, g, Has(flags, Decays));
            using (builder.If(isGood)) update.Rule.Store(gradient.Parameters, i);
            update.Overflow.Write(isGood, i / Slot, w);
        }

        using (builder.If(Has(flags, Statistic).IsNot(0) & Has(flags, Frozen).IsEqualTo(0)))
        {
            KernelExpression moved = builder.Name("moved", w - gradient.Shares(i));
            KernelExpression isFinite = builder.Name("isFinite", Call(KernelFunction.IsFinite, moved));
            using (builder.If(isFinite)) builder.Store(gradient.Parameters, i, moved);
            update.Overflow.Write(isFinite, i / Slot, w);
        }
    }

    private static KernelExpression Has(KernelExpression flags, int flag) => flags.Bits(flag);

    /// <summary>limit/‖g‖ where the norm is above the limit and finite, else 1.</summary>
    private static KernelExpression Scale(KernelBuilder builder, KernelArray norms, KernelExpression limit)
    {
        VariableExpression scale = builder.Declare("scale", Number(1));
        using (builder.If(limit > Number(0)))
        {
            VariableExpression squares = builder.Declare("squares", Number(0));
            using (builder.For("group", KernelBuilder.WorkGroups, out KernelExpression group)) builder.Set(squares, squares + norms[group]);
            KernelExpression norm = builder.Name("norm", Call(KernelFunction.Sqrt, squares));
            using (builder.If((norm > limit) & Call(KernelFunction.IsFinite, norm))) builder.Set(scale, limit / norm);
        }

        return scale;
    }

    private static void WriteSum(KernelBuilder builder, VariableExpression own, KernelArray results, string name)
    {
        KernelArray sums = builder.Reserve(name, KernelSpace.Local, Tile.WorkGroup);
        builder.Store(sums, KernelBuilder.Item, own);
        builder.Barrier();
        using (builder.If(KernelBuilder.Item.IsEqualTo(0)))
        {
            VariableExpression sum = builder.Declare("sum", Number(0));
            using (builder.For("item", Tile.WorkGroup, out KernelExpression item)) builder.Set(sum, sum + sums[item]);
            builder.Store(results, KernelBuilder.WorkGroup, sum);
        }
    }

    /// <summary>What both kernels need of the gradient.</summary>
    private sealed class GradientArguments
    {
        private readonly KernelBuilder builder;
        private readonly KernelArray gradients;
        private readonly KernelArray l1;
        private readonly KernelArray l2;
        private KernelExpression shares = 0;
        private KernelExpression weight = 0;
        private KernelExpression clipValue = 0;

        public GradientArguments(KernelBuilder builder)
        {
            this.builder = builder;
            gradients = builder.Buffer("gradients", isWritten: false);
            Parameters = builder.Buffer("parameters", isWritten: true);
            l1 = builder.Buffer("l1", isWritten: false);
            l2 = builder.Buffer("l2", isWritten: false);
            Flags = builder.Buffer("flagsOfSlots", isWritten: false);
        }

        public KernelBuilder Builder => builder;

        public KernelArray Parameters { get; }

        public KernelArray Flags { get; }

        public KernelExpression BlockLength { get; private set; } = 0;

        public KernelExpression Trainable { get; private set; } = 0;

        /// <summary>The first number of an item.</summary>
        public static KernelExpression First => (KernelBuilder.WorkGroup * Tile.WorkGroup) + KernelBuilder.Item;

        /// <summary>From one element of an item to its next.</summary>
        public static KernelExpression Step => KernelBuilder.WorkGroups * Tile.WorkGroup;

        /// <summary>The parameters that are scalars, which come after all buffers.</summary>
        public void DeclareScalars()
        {
            BlockLength = builder.Number("blockLength", KernelType.Int);
            Trainable = builder.Number("trainable", KernelType.Int);
            shares = builder.Number("shares", KernelType.Int);
            weight = builder.Number("weight", KernelType.Float);
            clipValue = builder.Number("clipValue", KernelType.Float);
        }

        /// <summary>The sum of the shares, in their order.</summary>
        public KernelExpression Shares(KernelExpression i)
        {
            VariableExpression sum = builder.Declare("sumOfShares", Number(0));
            using (builder.For("share", shares, out KernelExpression share)) builder.Set(sum, sum + gradients[(share * BlockLength) + i]);
            return sum;
        }

        /// <summary>
        /// The gradient with that of the penalty, 0 where frozen, cut at the limit; comparisons let through what is not a number.
        /// </summary>
        public KernelExpression Clipped(KernelExpression i, KernelExpression w)
        {
            KernelExpression slot = builder.Name("slot", i / Slot);
            KernelExpression penalty = (l2[slot] * w) + (l1[slot] * Call(KernelFunction.Sign, w));
            VariableExpression g = builder.Declare("gradient", Shares(i) + (penalty * weight));
            using (builder.If(Has(Flags[slot].As(KernelType.Int), Frozen).IsNot(0))) builder.Set(g, Number(0));
            using (builder.If((clipValue > Number(0)) & (g > clipValue))) builder.Set(g, clipValue);
            using (builder.If((clipValue > Number(0)) & (g < -clipValue))) builder.Set(g, -clipValue);
            return g;
        }

        /// <summary>Adds (λ₂/2m)·w² + (λ₁/m)·|w|.</summary>
        public void AddPenalty(KernelExpression i, KernelExpression w, VariableExpression penalty)
        {
            KernelExpression slot = i / Slot;
            builder.Set(
                penalty,
                penalty + (weight * ((Number(0.5) * l2[slot] * w * w) + (l1[slot] * Call(KernelFunction.Abs, w)))));
        }
    }
}
