using Lamina.Generator.Emission.Gpu.KernelIr;
using static Lamina.Generator.Emission.Gpu.KernelIr.KernelExpression;

namespace Lamina.Generator.Emission.Gpu.Kernels.Update;

/// <summary>The optimizers' rules for one number, by the number of the rule, with the coefficients of Lamina.Optimizers.</summary>
internal sealed class UpdateRuleKernel
{
    private const int Momentum = 1, Nesterov = 2, RmsProp = 3, Adam = 4;

    private readonly KernelBuilder builder;
    private readonly KernelArray first;
    private readonly KernelArray second;
    private readonly KernelExpression rule;
    private readonly KernelExpression rate;
    private readonly KernelExpression past1;
    private readonly KernelExpression present1;
    private readonly KernelExpression past2;
    private readonly KernelExpression present2;
    private readonly KernelExpression epsilon;
    private readonly KernelExpression kept;
    private readonly KernelExpression correction;

    // Of the element that was computed last.
    private VariableExpression? next;
    private VariableExpression? newFirst;
    private VariableExpression? newSecond;

    public UpdateRuleKernel(KernelBuilder builder, KernelArray first, KernelArray second)
    {
        this.builder = builder;
        this.first = first;
        this.second = second;
        rule = builder.Number("rule", KernelType.Int);
        rate = Coefficient("rate");
        past1 = Coefficient("past1");
        present1 = Coefficient("present1");
        past2 = Coefficient("past2");
        present2 = Coefficient("present2");
        epsilon = Coefficient("epsilon");
        kept = Coefficient("kept");
        correction = Coefficient("correction");
    }

    /// <summary>Computes the new parameter and the new averages.</summary>
    /// <returns>Whether they are finite.</returns>
    public KernelExpression Compute(KernelExpression i, KernelExpression w, KernelExpression g, KernelExpression decays)
    {
        // w ← w − α·dw.
        next = builder.Declare("next", w - (rate * g));
        newFirst = builder.Declare("newFirst", Number(0));
        newSecond = builder.Declare("newSecond", Number(0));
        using (builder.If(rule.IsEqualTo(Momentum) | rule.IsEqualTo(Nesterov)))
        {
            KernelExpression news = builder.Name("news", present1 * g);
            KernelExpression v = builder.Name("v", (past1 * first[i]) + news);
            builder.Set(newFirst, v);
            builder.Set(next, w - (rate * Select(rule.IsEqualTo(Momentum), v, (past1 * v) + news)));
        }

        using (builder.If(rule.IsEqualTo(RmsProp)))
        {
            KernelExpression s = builder.Name("s", (past1 * first[i]) + (present1 * g * g));
            builder.Set(newFirst, s);
            builder.Set(next, w - (rate * g / (Call(KernelFunction.Sqrt, s) + epsilon)));
        }

        using (builder.If(rule.IsEqualTo(Adam)))
        {
            KernelExpression v = builder.Name("v", (past1 * first[i]) + (present1 * g));
            KernelExpression s = builder.Name("s", (past2 * second[i]) + (present2 * g * g));
            builder.Set(newFirst, v);
            builder.Set(newSecond, s);
            KernelExpression decayed = Select(decays.IsNot(0), kept * w, w);
            builder.Set(next, decayed - (rate * v / ((Call(KernelFunction.Sqrt, s) * correction) + epsilon)));
        }

        return builder.Name(
            "isGood",
            Call(KernelFunction.IsFinite, next) & Call(KernelFunction.IsFinite, newFirst) & Call(KernelFunction.IsFinite, newSecond));
    }

    /// <summary>Stores what was computed last; of the averages those that the rule keeps.</summary>
    public void Store(KernelArray parameters, KernelExpression i)
    {
        builder.Store(parameters, i, next!);
        using (builder.If(rule.IsNot(0))) builder.Store(first, i, newFirst!);
        using (builder.If(rule.IsEqualTo(Adam))) builder.Store(second, i, newSecond!);
    }

    private KernelExpression Coefficient(string name) => builder.Number(name, KernelType.Float);
}
