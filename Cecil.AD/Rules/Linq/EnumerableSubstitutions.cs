namespace Cecil.AD.Rules;

/// <summary>
/// LINQ as plain iterators and loops. The arguments are checked at the call and the elements are computed when asked for, as in the
/// original. Elements are compared by their own equality, also where the source is a collection with another one.
/// </summary>
[SubstitutesFor(typeof(Enumerable))]
internal static partial class EnumerableSubstitutions
{
    internal static IEnumerable<TResult> Select<TSource, TResult>(IEnumerable<TSource> source, Func<TSource, TResult> selector)
    {
        Require.NotNull(source, nameof(source), selector, nameof(selector));
        return Iterate(source, selector);

        static IEnumerable<TResult> Iterate(IEnumerable<TSource> source, Func<TSource, TResult> selector)
        {
            foreach (var item in source) yield return selector(item);
        }
    }

    internal static IEnumerable<TResult> Select<TSource, TResult>(IEnumerable<TSource> source, Func<TSource, int, TResult> selector)
    {
        Require.NotNull(source, nameof(source), selector, nameof(selector));
        return Iterate(source, selector);

        static IEnumerable<TResult> Iterate(IEnumerable<TSource> source, Func<TSource, int, TResult> selector)
        {
            var index = 0;
            foreach (var item in source) yield return selector(item, checked(index++));
        }
    }

    internal static IEnumerable<TResult> SelectMany<TSource, TResult>(IEnumerable<TSource> source, Func<TSource, IEnumerable<TResult>> selector)
    {
        Require.NotNull(source, nameof(source), selector, nameof(selector));
        return Iterate(source, selector);

        static IEnumerable<TResult> Iterate(IEnumerable<TSource> source, Func<TSource, IEnumerable<TResult>> selector)
        {
            foreach (var item in source)
                foreach (var inner in selector(item)) yield return inner;
        }
    }

    internal static IEnumerable<TResult> SelectMany<TSource, TCollection, TResult>(
        IEnumerable<TSource> source, Func<TSource, IEnumerable<TCollection>> collectionSelector, Func<TSource, TCollection, TResult> resultSelector)
    {
        Require.NotNull(source, nameof(source), collectionSelector, nameof(collectionSelector));
        Require.NotNull(resultSelector, nameof(resultSelector));
        return Iterate(source, collectionSelector, resultSelector);

        static IEnumerable<TResult> Iterate(
            IEnumerable<TSource> source, Func<TSource, IEnumerable<TCollection>> collections, Func<TSource, TCollection, TResult> results)
        {
            foreach (var item in source)
                foreach (var inner in collections(item)) yield return results(item, inner);
        }
    }

    internal static IEnumerable<TSource> Where<TSource>(IEnumerable<TSource> source, Func<TSource, bool> predicate)
    {
        Require.NotNull(source, nameof(source), predicate, nameof(predicate));
        return Iterate(source, predicate);

        static IEnumerable<TSource> Iterate(IEnumerable<TSource> source, Func<TSource, bool> predicate)
        {
            foreach (var item in source)
                if (predicate(item)) yield return item;
        }
    }

    internal static IEnumerable<TSource> Where<TSource>(IEnumerable<TSource> source, Func<TSource, int, bool> predicate)
    {
        Require.NotNull(source, nameof(source), predicate, nameof(predicate));
        return Iterate(source, predicate);

        static IEnumerable<TSource> Iterate(IEnumerable<TSource> source, Func<TSource, int, bool> predicate)
        {
            var index = 0;
            foreach (var item in source)
                if (predicate(item, checked(index++))) yield return item;
        }
    }

    internal static IEnumerable<TResult> Zip<TFirst, TSecond, TResult>(
        IEnumerable<TFirst> first, IEnumerable<TSecond> second, Func<TFirst, TSecond, TResult> resultSelector)
    {
        Require.NotNull(first, nameof(first), second, nameof(second));
        Require.NotNull(resultSelector, nameof(resultSelector));
        return Iterate(first, second, resultSelector);

        static IEnumerable<TResult> Iterate(IEnumerable<TFirst> first, IEnumerable<TSecond> second, Func<TFirst, TSecond, TResult> results)
        {
            using var other = second.GetEnumerator();
            foreach (var item in first)
            {
                if (!other.MoveNext()) break;
                yield return results(item, other.Current);
            }
        }
    }

    internal static IEnumerable<(TFirst First, TSecond Second)> Zip<TFirst, TSecond>(IEnumerable<TFirst> first, IEnumerable<TSecond> second) =>
        Zip(first, second, (a, b) => (a, b));

    internal static IEnumerable<(TFirst First, TSecond Second, TThird Third)> Zip<TFirst, TSecond, TThird>(
        IEnumerable<TFirst> first, IEnumerable<TSecond> second, IEnumerable<TThird> third)
    {
        Require.NotNull(first, nameof(first), second, nameof(second));
        Require.NotNull(third, nameof(third));
        return Iterate(first, second, third);

        static IEnumerable<(TFirst, TSecond, TThird)> Iterate(IEnumerable<TFirst> first, IEnumerable<TSecond> second, IEnumerable<TThird> third)
        {
            using var other = second.GetEnumerator();
            using var another = third.GetEnumerator();
            foreach (var item in first)
            {
                if (!other.MoveNext() || !another.MoveNext()) break;
                yield return (item, other.Current, another.Current);
            }
        }
    }

    internal static IEnumerable<TResult> Cast<TResult>(System.Collections.IEnumerable source)
        where TResult : class?
    {
        Require.NotNull(source, nameof(source));
        return source is IEnumerable<TResult> typed ? typed : Iterate(source);

        static IEnumerable<TResult> Iterate(System.Collections.IEnumerable source)
        {
            foreach (var item in source) yield return (TResult)item;
        }
    }

    internal static IEnumerable<TResult> OfType<TResult>(System.Collections.IEnumerable source)
        where TResult : class?
    {
        Require.NotNull(source, nameof(source));
        return Iterate(source);

        static IEnumerable<TResult> Iterate(System.Collections.IEnumerable source)
        {
            foreach (var item in source)
                if (item is TResult typed) yield return typed;
        }
    }
}
