using Lamina.Generator.Declarations;

namespace Lamina.Generator.Emission.CSharp.HostClass;

/// <summary>A member's signature: the text before its parameters, and the parameters.</summary>
internal readonly record struct Signature(string Head, IReadOnlyList<string> Parameters);

/// <summary>The members of INetwork as a network implements them, explicitly.</summary>
internal sealed class MethodSignatures
{
    private static readonly string[] CreateParameters = { "ulong seed" };

    public MethodSignatures(HostDeclaration host)
    {
        Number = HostWriter.FreeTypeParameter(host);
        Interface = $"global::Lamina.INetwork<{host.Type.FullName}>";
        string input = $"global::System.ReadOnlySpan<{Number}>";
        string output = $"global::System.Span<{Number}>";
        string parameters = input + " parameters";
        string inputs = input + " inputs";
        string targets = input + " targets";
        string outputs = output + " outputs";
        string gradients = output + " gradients";
        string workspace = $"global::Lamina.Workspace<{Number}> workspace";

        Create = new($"static {host.Type.FullName} {Interface}.Create", CreateParameters);
        Forward = Static("void", "Forward", parameters, inputs, outputs, "int examples", workspace);
        Evaluate = Static("double", "Evaluate", parameters, inputs, targets, outputs, "int examples", workspace);
        Backward = Static(
            "double", "Backward", parameters, inputs, targets, outputs, gradients, "in global::Lamina.BatchSlice slice", workspace);
        Penalty = Static("double", "Penalty", parameters, gradients, "int batchExamples");
    }

    /// <summary>The interface with the network as its argument.</summary>
    public string Interface { get; }

    /// <summary>The type parameter of the methods: the number type.</summary>
    public string Number { get; }

    public Signature Create { get; }

    public Signature Forward { get; }

    public Signature Evaluate { get; }

    public Signature Backward { get; }

    public Signature Penalty { get; }

    private Signature Static(string result, string name, params string[] parameters) =>
        new($"static {result} {Interface}.{name}<{Number}>", parameters);
}
