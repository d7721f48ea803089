using System.Linq.Expressions;
using System.Reflection;
using Cecil.AD.Rules;

namespace Cecil.AD.Tests.Rules;

/// <summary>Calls the bodies where a program calls the methods that they stand for.</summary>
internal sealed class SubstitutionRewriter : ExpressionVisitor
{
    /// <summary>How many calls were replaced.</summary>
    public int Replaced { get; private set; }

    /// <summary>The calls to LINQ that were not.</summary>
    public List<MethodInfo> Kept { get; } = [];

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        var call = (MethodCallExpression)base.VisitMethodCall(node);
        Expression[] arguments = call.Object is null ? [.. call.Arguments] : [call.Object, .. call.Arguments];
        if (Substitutions.Find(call.Method, [.. arguments.Select(a => a.Type)]) is { } body) return Call(body, arguments);
        if (call.Method.DeclaringType == typeof(Enumerable)) Kept.Add(call.Method);
        return call;
    }

    protected override Expression VisitNew(NewExpression node)
    {
        var made = (NewExpression)base.VisitNew(node);
        return made.Constructor is not null && Substitutions.Find(made.Constructor, [.. made.Arguments.Select(a => a.Type)]) is { } body ? Call(body, [.. made.Arguments]) : made;
    }

    protected override Expression VisitMember(MemberExpression node) =>
        node.Member is PropertyInfo { GetMethod: { IsStatic: true } getter } && Substitutions.Find(getter, []) is { } body ? Call(body, []) : base.VisitMember(node);

    private MethodCallExpression Call(MethodInfo body, Expression[] arguments)
    {
        Replaced++;
        return Expression.Call(body, arguments);
    }
}
