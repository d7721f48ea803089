using System.Numerics;

namespace Cecil.AD.Rules;

/// <summary>The members of Vector2, Vector3 and Vector4 that round, compare and count: they run as they are.</summary>
[RulesFor(typeof(Vector2))]
[RulesFor(typeof(Vector3))]
[RulesFor(typeof(Vector4))]
[ZeroGradient(
    nameof(Vector4.Round), nameof(Vector4.Truncate),
    nameof(Vector4.All), nameof(Vector4.AllWhereAllBitsSet), nameof(Vector4.Any), nameof(Vector4.AnyWhereAllBitsSet),
    nameof(Vector4.None), nameof(Vector4.NoneWhereAllBitsSet), nameof(Vector4.Count), nameof(Vector4.CountWhereAllBitsSet),
    nameof(Vector4.IndexOf), nameof(Vector4.IndexOfWhereAllBitsSet), nameof(Vector4.LastIndexOf), nameof(Vector4.LastIndexOfWhereAllBitsSet),
    nameof(Vector4.EqualsAll), nameof(Vector4.EqualsAny),
    nameof(Vector4.GreaterThan), nameof(Vector4.GreaterThanAll), nameof(Vector4.GreaterThanAny),
    nameof(Vector4.GreaterThanOrEqual), nameof(Vector4.GreaterThanOrEqualAll), nameof(Vector4.GreaterThanOrEqualAny),
    nameof(Vector4.LessThan), nameof(Vector4.LessThanAll), nameof(Vector4.LessThanAny),
    nameof(Vector4.LessThanOrEqual), nameof(Vector4.LessThanOrEqualAll), nameof(Vector4.LessThanOrEqualAny),
    nameof(Vector4.IsEvenInteger), nameof(Vector4.IsFinite), nameof(Vector4.IsInfinity), nameof(Vector4.IsInteger), nameof(Vector4.IsNaN),
    nameof(Vector4.IsNegative), nameof(Vector4.IsNegativeInfinity), nameof(Vector4.IsNormal), nameof(Vector4.IsOddInteger),
    nameof(Vector4.IsPositive), nameof(Vector4.IsPositiveInfinity), nameof(Vector4.IsSubnormal), nameof(Vector4.IsZero))]
internal static class VectorRules;
