using System.Globalization;

namespace Cecil.AD.Rules;

/// <summary>
/// A value that is made when it is first asked for, without the library's guard against other threads. A Lazy from outside, or of the
/// modes that have no body here, is read as the library does.
/// </summary>
[SubstitutesFor(typeof(Lazy<>))]
internal static class LazySubstitutions
{
    internal static Lazy<T> Constructor<T>(Func<T> valueFactory)
    {
        Require.NotNull(valueFactory, nameof(valueFactory));
        return new PlainLazy<T>(valueFactory);
    }

    internal static Lazy<T> Constructor<T>(Func<T> valueFactory, bool isThreadSafe)
    {
        Require.NotNull(valueFactory, nameof(valueFactory));
        return new PlainLazy<T>(valueFactory);
    }

    internal static T get_Value<T>(Lazy<T> self) => self is PlainLazy<T> plain ? plain.Made() : self.Value;

    internal static bool get_IsValueCreated<T>(Lazy<T> self) => self is PlainLazy<T> plain ? plain.IsMade : self.IsValueCreated;

    private sealed class PlainLazy<T>(Func<T> factory) : Lazy<T>(default(T)!)
    {
        private Func<T>? _factory = factory;
        private T _value = default!;

        public bool IsMade => _factory is null;

        public T Made()
        {
            if (_factory is not null)
            {
                _value = _factory();
                _factory = null;
            }

            return _value;
        }

        public override string? ToString() => IsMade ? Convert.ToString(_value, CultureInfo.CurrentCulture) : "Value is not created.";
    }
}
