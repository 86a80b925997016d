using Lamina.CodeFixes.Attributes;

namespace Lamina.CodeFixes.Corrections;

/// <summary>
/// How each kind of edit changes the plan for its attribute; null if it conflicts with the plan. The keys are the names of the generator's
/// EditKind.
/// </summary>
internal static class EditTable
{
    public static readonly IReadOnlyDictionary<string, Func<AttributePlan, AttributeEdit, AttributePlan?>> Rows =
        new Dictionary<string, Func<AttributePlan, AttributeEdit, AttributePlan?>>
        {
            ["SetArgument"] = (plan, edit) => plan.WithArgument(edit.Target, edit.Text),
            ["RemoveArgument"] = (plan, edit) => plan.WithArgument(edit.Target, null),
            ["InsertBefore"] = (plan, edit) => plan.WithBefore(edit.Text),
            ["InsertAfter"] = (plan, edit) => plan.WithAfter(edit.Text),
            ["Replace"] = (plan, edit) => plan.WithReplacement(edit.Text),
            ["Remove"] = (plan, _) => plan.WithReplacement(""),
        };
}
