using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Lamina.Generator.Inspection;

/// <summary>
/// Prints a record as "name=value" pairs, in the order of its constructor. A kind is printed without its name; a geometry, a range and
/// weights as their own settings. Values that are false, null, empty or default are omitted. Works on any record by reflection, so a new op
/// or layer needs no code here.
/// </summary>
internal sealed class SettingsText
{
    private readonly Func<object, string?> known;
    private readonly ISet<string> hidden;

    /// <param name="known">The text of a value with a special form; null for all others.</param>
    /// <param name="hidden">Properties that are not printed.</param>
    public SettingsText(Func<object, string?> known, params string[] hidden)
    {
        this.known = known;
        this.hidden = new HashSet<string>(hidden);
    }

    public string Of(object record) => string.Join(", ", Settings(record).Where(setting => setting.Length > 0));

    private IEnumerable<string> Settings(object record)
    {
        Type type = record.GetType();
        ParameterInfo[] parameters = type.GetConstructors().Select(constructor => constructor.GetParameters())
            .OrderByDescending(all => all.Length).First();
        foreach (ParameterInfo parameter in parameters)
        {
            object? value = type.GetProperty(parameter.Name)?.GetValue(record);
            bool isDefault = parameter.HasDefaultValue && Equals(value, parameter.DefaultValue);
            if (value is false && parameter.DefaultValue is true) yield return Camel(parameter.Name) + "=false";
            else if (!isDefault) yield return Setting(parameter.Name, value);
        }

        IEnumerable<PropertyInfo> others = type.GetProperties()
            .Where(property => property.CanWrite && parameters.All(parameter => parameter.Name != property.Name))
            .OrderBy(property => property.Name, StringComparer.Ordinal);
        foreach (PropertyInfo property in others)
        {
            object? value = property.GetValue(record);
            yield return value is 0 or 0.0 or int.MaxValue ? "" : Setting(property.Name, value);
        }
    }

    private string Setting(string property, object? value)
    {
        if (hidden.Contains(property) || value is null or false) return "";
        if (value is IEnumerable items and not string && known(value) is null && !items.Cast<object>().Any()) return "";
        if (value is true) return Camel(property);
        return property switch
        {
            "Kind" or "Rule" => Value(value),
            "Geometry" or "Range" or "Weights" => Of(value),
            _ => $"{Camel(property)}={Value(value)}",
        };
    }

    private static string Camel(string property) => char.ToLowerInvariant(property[0]) + property.Substring(1);

    private string Value(object? value) => value switch
    {
        null => "none",
        _ when known(value) is { } text => text,
        string text => Quoted(text),
        double number => Number(number),
        IEnumerable items => "[" + string.Join(", ", items.Cast<object?>().Select(Value)) + "]",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ when HasCustomText(value) => value.ToString(),
        _ => "{" + Of(value) + "}",
    };

    /// <summary>Whether the type has a hand-written ToString rather than the one of the C# compiler.</summary>
    private static bool HasCustomText(object value) =>
        value.GetType().GetMethod(nameof(ToString), Type.EmptyTypes)!.GetCustomAttribute<CompilerGeneratedAttribute>() is null;

    private static string Number(double value)
    {
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        return double.Parse(text, CultureInfo.InvariantCulture).Equals(value) ? text : value.ToString("G17", CultureInfo.InvariantCulture);
    }

    /// <summary>A name as it is; other text quoted and without line breaks.</summary>
    private static string Quoted(string text) => text.Length > 0 && text.All(c => char.IsLetterOrDigit(c) || c is '_' or '.')
        ? text
        : "\"" + string.Concat(text.Select(Escaped)) + "\"";

    private static string Escaped(char c) => c switch
    {
        '"' or '\\' => "\\" + c,
        _ when char.IsControl(c) || c is '\u2028' or '\u2029' => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
        _ => c.ToString(),
    };
}
