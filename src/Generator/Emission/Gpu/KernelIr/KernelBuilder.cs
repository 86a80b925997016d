using Lamina.Generator.Runs;

namespace Lamina.Generator.Emission.Gpu.KernelIr;

/// <summary>Appends the statements of a kernel; loops and branches are scopes that end when they are disposed.</summary>
internal sealed class KernelBuilder
{
    private readonly List<KernelParameter> parameters = new();
    private readonly KernelNamespace names = new();
    private readonly Stack<List<KernelStatement>> open = new();
    private readonly List<KernelStatement> body = new();

    /// <summary>Local memory is declared before everything else: OpenCL C wants it in the kernel's outermost scope.</summary>
    private readonly List<KernelStatement> reserved = new();

    private readonly CompilerRun? run;

    /// <param name="run">Cancels at any statement; null if nothing does.</param>
    public KernelBuilder(CompilerRun? run = null)
    {
        this.run = run;
        open.Push(body);
    }

    public static KernelExpression Item => new PlaceExpression(KernelPlace.Item);

    public static KernelExpression WorkGroup => new PlaceExpression(KernelPlace.WorkGroup);

    public static KernelExpression WorkGroupColumn => new PlaceExpression(KernelPlace.WorkGroupColumn);

    public static KernelExpression WorkGroupLayer => new PlaceExpression(KernelPlace.WorkGroupLayer);

    /// <summary>Work groups along the first axis.</summary>
    public static KernelExpression WorkGroups => new PlaceExpression(KernelPlace.WorkGroups);

    public Kernel Build(string summary) => new(summary, parameters, UnusedVariables.Remove(reserved.Concat(body).ToList(), run));

    /// <summary>A parameter that is a buffer.</summary>
    public KernelArray Buffer(string wanted, bool isWritten)
    {
        var array = new KernelArray(names.Lasting(wanted), isWritten ? KernelSpace.Output : KernelSpace.Input);
        parameters.Add(new KernelParameter(array, null));
        return array;
    }

    /// <summary>A parameter that is a number.</summary>
    public KernelExpression Number(string wanted, KernelType type)
    {
        var variable = new VariableExpression(type, names.Lasting(wanted));
        parameters.Add(new KernelParameter(null, variable));
        return variable;
    }

    public void Comment(string text) => Add(new CommentStatement(text));

    /// <summary>A variable that may be assigned to.</summary>
    public VariableExpression Declare(string wanted, KernelExpression value) => DeclareAs(names.Unique(wanted), value);

    /// <summary>A name for a value that is used more than once; constants and variables need none.</summary>
    public KernelExpression Name(string wanted, KernelExpression value) =>
        value is IntExpression or FloatExpression or VariableExpression or TileExpression ? value : Declare(wanted, value);

    public void Set(VariableExpression variable, KernelExpression value) => Add(new AssignStatement(variable, value));

    public KernelArray Reserve(string wanted, KernelSpace space, KernelExpression length)
    {
        var array = new KernelArray(space == KernelSpace.Local ? names.Lasting(wanted) : names.Unique(wanted), space, length);
        if (space == KernelSpace.Local) reserved.Add(new ReserveStatement(array));
        else Add(new ReserveStatement(array));
        return array;
    }

    public void Store(KernelArray array, KernelExpression index, KernelExpression value) => Add(new StoreStatement(array, index, value));

    public void Barrier() => Add(new BarrierStatement());

    /// <summary>A loop; its variable is valid until the scope ends. One round is no loop.</summary>
    public Scope For(string wanted, LoopRange range, out KernelExpression variable, bool unroll = false)
    {
        if (range.Start is IntExpression first && range.End is IntExpression last && last.Value - first.Value == 1)
        {
            variable = range.Start;
            return new Scope(this, pops: false);
        }

        var inner = new List<KernelStatement>();
        List<KernelStatement> outer = open.Peek();
        Scope scope = Enter(inner);
        var counter = new VariableExpression(KernelType.Int, names.Unique(wanted));
        variable = counter;
        outer.Add(new ForStatement(counter, range, unroll, inner));
        return scope;
    }

    /// <summary>A loop from 0 by 1.</summary>
    public Scope For(string wanted, KernelExpression end, out KernelExpression variable, bool unroll = false) => 
        For(wanted, new LoopRange(0, end, 1), out variable, unroll);

    /// <summary>A branch; without a condition, its statements alone.</summary>
    public Scope If(KernelExpression? condition)
    {
        if (condition is null) return new Scope(this, pops: false);
        var inner = new List<KernelStatement>();
        Add(new IfStatement(condition, inner));
        return Enter(inner);
    }

    private VariableExpression DeclareAs(string name, KernelExpression value)
    {
        var variable = new VariableExpression(value.Type, name);
        Add(new DeclareStatement(variable, value));
        return variable;
    }

    private void Add(KernelStatement statement)
    {
        run?.Step();
        open.Peek().Add(statement);
    }

    private Scope Enter(List<KernelStatement> inner)
    {
        open.Push(inner);
        names.Enter();
        return new Scope(this, pops: true);
    }

    /// <summary>An open loop or branch.</summary>
    public readonly struct Scope : IDisposable
    {
        private readonly KernelBuilder builder;
        private readonly bool pops;

        public Scope(KernelBuilder builder, bool pops)
        {
            this.builder = builder;
            this.pops = pops;
        }

        public void Dispose()
        {
            if (!pops) return;
            builder.open.Pop();
            builder.names.Leave();
        }
    }
}
