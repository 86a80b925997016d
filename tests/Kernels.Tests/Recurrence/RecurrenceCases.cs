namespace Lamina.Kernels.Tests.Recurrence;

/// <summary>Every kind of cell in both directions.</summary>
public static class RecurrenceCases
{
    public static TheoryData<RecurrenceKind, bool> Directions()
    {
        var data = new TheoryData<RecurrenceKind, bool>();
        foreach (RecurrenceKind kind in Enum.GetValues<RecurrenceKind>())
        {
            data.Add(kind, false);
            data.Add(kind, true);
        }

        return data;
    }
}
