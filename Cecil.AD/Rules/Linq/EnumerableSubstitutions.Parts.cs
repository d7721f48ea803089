using Cecil.AD.Read.Calls;

namespace Cecil.AD.Rules;

/// <summary>Sequences made of parts of others, or of nothing.</summary>
internal static partial class EnumerableSubstitutions
{
    internal static IEnumerable<int> Range(int start, int count)
    {
        Require.NotNegative(count, nameof(count));
        if ((long)start + count - 1 > int.MaxValue) throw new ArgumentOutOfRangeException(nameof(count));
        return Iterate(start, count);

        static IEnumerable<int> Iterate(int start, int count)
        {
            for (var i = 0; i < count; i++) yield return start + i;
        }
    }

    internal static IEnumerable<TResult> Repeat<TResult>(TResult element, int count)
    {
        Require.NotNegative(count, nameof(count));
        return Iterate(element, count);

        static IEnumerable<TResult> Iterate(TResult element, int count)
        {
            for (var i = 0; i < count; i++) yield return element;
        }
    }

    internal static IEnumerable<TResult> Empty<TResult>() => new TResult[0];

    internal static IEnumerable<TSource> Concat<TSource>(IEnumerable<TSource> first, IEnumerable<TSource> second)
    {
        Require.NotNull(first, nameof(first), second, nameof(second));
        return Iterate(first, second);

        static IEnumerable<TSource> Iterate(IEnumerable<TSource> first, IEnumerable<TSource> second)
        {
            foreach (var item in first) yield return item;
            foreach (var item in second) yield return item;
        }
    }

    internal static IEnumerable<TSource> Append<TSource>(IEnumerable<TSource> source, TSource element)
    {
        Require.NotNull(source, nameof(source));
        return Iterate(source, element);

        static IEnumerable<TSource> Iterate(IEnumerable<TSource> source, TSource element)
        {
            foreach (var item in source) yield return item;
            yield return element;
        }
    }

    internal static IEnumerable<TSource> Prepend<TSource>(IEnumerable<TSource> source, TSource element)
    {
        Require.NotNull(source, nameof(source));
        return Iterate(source, element);

        static IEnumerable<TSource> Iterate(IEnumerable<TSource> source, TSource element)
        {
            yield return element;
            foreach (var item in source) yield return item;
        }
    }

    internal static IEnumerable<TSource> Reverse<TSource>(IEnumerable<TSource> source)
    {
        Require.NotNull(source, nameof(source));
        return Iterate(source);

        static IEnumerable<TSource> Iterate(IEnumerable<TSource> source)
        {
            var items = ToArray(source);
            for (var i = items.Length - 1; i >= 0; i--) yield return items[i];
        }
    }

    internal static IEnumerable<TSource> Reverse<TSource>(TSource[] source) => Reverse((IEnumerable<TSource>)source);

    internal static IEnumerable<TSource> Take<TSource>(IEnumerable<TSource> source, int count)
    {
        Require.NotNull(source, nameof(source));
        return Iterate(source, count);

        static IEnumerable<TSource> Iterate(IEnumerable<TSource> source, int count)
        {
            if (count <= 0) yield break;
            foreach (var item in source)
            {
                yield return item;
                if (--count == 0) break;
            }
        }
    }

    internal static IEnumerable<TSource> TakeWhile<TSource>(IEnumerable<TSource> source, Func<TSource, bool> predicate)
    {
        Require.NotNull(source, nameof(source), predicate, nameof(predicate));
        return Iterate(source, predicate);

        static IEnumerable<TSource> Iterate(IEnumerable<TSource> source, Func<TSource, bool> predicate)
        {
            foreach (var item in source)
            {
                if (!predicate(item)) break;
                yield return item;
            }
        }
    }

    internal static IEnumerable<TSource> TakeWhile<TSource>(IEnumerable<TSource> source, Func<TSource, int, bool> predicate)
    {
        Require.NotNull(source, nameof(source), predicate, nameof(predicate));
        return Iterate(source, predicate);

        static IEnumerable<TSource> Iterate(IEnumerable<TSource> source, Func<TSource, int, bool> predicate)
        {
            var index = 0;
            foreach (var item in source)
            {
                if (!predicate(item, checked(index++))) break;
                yield return item;
            }
        }
    }

    internal static IEnumerable<TSource> TakeLast<TSource>(IEnumerable<TSource> source, int count)
    {
        Require.NotNull(source, nameof(source));
        return Iterate(source, count);

        [PassesOver]
        static IEnumerable<TSource> Iterate(IEnumerable<TSource> source, int count)
        {
            if (count <= 0) yield break;
            var items = ToArray(source);
            for (var i = items.Length > count ? items.Length - count : 0; i < items.Length; i++) yield return items[i];
        }
    }

    internal static IEnumerable<TSource> Skip<TSource>(IEnumerable<TSource> source, int count)
    {
        Require.NotNull(source, nameof(source));
        return Iterate(source, count);

        [PassesOver]
        static IEnumerable<TSource> Iterate(IEnumerable<TSource> source, int count)
        {
            foreach (var item in source)
            {
                if (count <= 0) yield return item;
                else count--;
            }
        }
    }

    internal static IEnumerable<TSource> SkipWhile<TSource>(IEnumerable<TSource> source, Func<TSource, bool> predicate)
    {
        Require.NotNull(source, nameof(source), predicate, nameof(predicate));
        return Iterate(source, predicate);

        static IEnumerable<TSource> Iterate(IEnumerable<TSource> source, Func<TSource, bool> predicate)
        {
            var skipping = true;
            foreach (var item in source)
            {
                skipping = skipping && predicate(item);
                if (!skipping) yield return item;
            }
        }
    }

    internal static IEnumerable<TSource> SkipWhile<TSource>(IEnumerable<TSource> source, Func<TSource, int, bool> predicate)
    {
        Require.NotNull(source, nameof(source), predicate, nameof(predicate));
        return Iterate(source, predicate);

        static IEnumerable<TSource> Iterate(IEnumerable<TSource> source, Func<TSource, int, bool> predicate)
        {
            var (skipping, index) = (true, 0);
            foreach (var item in source)
            {
                skipping = skipping && predicate(item, checked(index++));
                if (!skipping) yield return item;
            }
        }
    }

    internal static IEnumerable<TSource> SkipLast<TSource>(IEnumerable<TSource> source, int count)
    {
        Require.NotNull(source, nameof(source));
        return Iterate(source, count);

        [PassesOver]
        static IEnumerable<TSource> Iterate(IEnumerable<TSource> source, int count)
        {
            var items = ToArray(source);
            var kept = count > 0 ? items.Length - count : items.Length;
            for (var i = 0; i < kept; i++) yield return items[i];
        }
    }

    internal static IEnumerable<TSource[]> Chunk<TSource>(IEnumerable<TSource> source, int size)
    {
        Require.NotNull(source, nameof(source));
        if (size < 1) throw new ArgumentOutOfRangeException(nameof(size));
        return Iterate(source, size);

        static IEnumerable<TSource[]> Iterate(IEnumerable<TSource> source, int size)
        {
            List<TSource> chunk = [];
            foreach (var item in source)
            {
                chunk.Add(item);
                if (chunk.Count < size) continue;
                yield return chunk.ToArray();
                chunk = [];
            }

            if (chunk.Count > 0) yield return chunk.ToArray();
        }
    }

    internal static IEnumerable<TSource?> DefaultIfEmpty<TSource>(IEnumerable<TSource> source) => DefaultIfEmpty(source, default!);

    internal static IEnumerable<TSource> DefaultIfEmpty<TSource>(IEnumerable<TSource> source, TSource defaultValue)
    {
        Require.NotNull(source, nameof(source));
        return Iterate(source, defaultValue);

        static IEnumerable<TSource> Iterate(IEnumerable<TSource> source, TSource defaultValue)
        {
            var empty = true;
            foreach (var item in source)
            {
                empty = false;
                yield return item;
            }

            if (empty) yield return defaultValue;
        }
    }
}
