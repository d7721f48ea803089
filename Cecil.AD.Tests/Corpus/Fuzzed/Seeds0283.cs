public static class P283 {
    private static (Real, Real) H0(Real a, Real b) {
        int fuel = 12;
        b *= M.Exp(-0.1 * Sq(M.Sin(M.FusedMultiplyAdd(a, b, 0.25))));
        return ((M.Sin((0.75 * a + 0.25 * a)) - 0.5 * b), ((0.1 * ((0 + 3) % 7)) + b * b));
    }
    private static void H1(ref Real a, in Real b, out Real c) {
        int fuel = 12;
        c = (0.5 * b - 0.25);
        a = (0.5 * M.Cos(((2 > 1) ? (a + b) : (((M.FusedMultiplyAdd(a, 1.5625, 0.25) <= (-0.6875)) && (M.Sign(M.Atan2(a, 2.0 + M.Cos(b))) % 2 == 0)) ? (-1.1875) : c))));
        return;
    }
    private static void H2(ref Real a, in Real b, out Real c) {
        int fuel = 12;
        c = (0.5 * b - 0.25);
        bool f3 = ((2 + 3) <= 2);
        a = M.Log(1.0 + Sq(M.Sin(c)));
        return;
    }
    public static Real F(Real[] x, int n) {
        int fuel = 40;
        Real v4 = ((((n & 7) << 1 | 1)) switch { 0 => (M.Floor(x[Idx(checked(n % 50 + 1), x.Length)]) + 0.5 * x[Idx(checked(n % 50 + 1), x.Length)]), 1 => x[^2], _ => M.Atan2((x[^2] * x[(int)(unchecked((uint)((int)(unchecked((uint)4) >> 3))) % (uint)x.Length)]), 2.0 + M.Cos((x[x.Length - 1] / (1.5 + M.Abs(x[((3 * x.Length + 1)) & 1]))))) });
        v4 = (0.2 * M.Atan((v4 * (v4 - v4))) + 0.1);
        int k5 = ((3 * ((M.Max(x[x.Length - 1], (-1.0625)) < (-0.4375)) ? 4 : 2) + 1)) % 9;
        ref Real r6 = ref x[x.Length - 1];
        Real t7 = 0.0;
        foreach (Real e8 in x) { t7 += 1.5 * (e8); }
        return ((((M.Floor(t7) + 0.5 * t7) + M.Sin(t7)) + r6 * r6) + v4);
    }
}

public static class P291 {
    public struct Cell0<T>(T item) {
        public T Item = item;
        public T Swap(T other) {
            T before = Item;
            Item = other;
            return before;
        }
    }
    private static T G1<T>(Func<T, T> f, T v) {
        T w = f(v);
        return f(w);
    }
    private static Real H2(Func<Real, Real> f, Real t) {
        int fuel = 12;
        t += (0.4 * M.Sin((((t <= (t + t)) ^ ((3 * 2 + 1) <= 2)) ? t : M.Pow(1.0 + Sq(t), M.Tanh((-0.0625))))));
        return (((t * t) / (1.0 + Sq(M.Log(1.0 + Sq(3.0625))))) + M.Sin(t));
    }
    private static Real H3(Real[] y, int k) {
        int fuel = 12;
        y[Idx(((int)(unchecked((uint)k) >> 3) >> 1), y.Length)] = M.Tanh(M.Max((-1.8125), ((M.Sign(H2((Func<Real, Real>)(t4 => (0.4 * M.Sin((t4 - t4)))), y[(int)(unchecked((uint)(((M.Sign((y[Idx((k ^ 2), y.Length)] / (2.0 + M.Sin(y[y.Length - 1])))) % 3 != k) ? ((k & 7) << 1 | 1) : k))) % (uint)y.Length)]))) switch { 0 => y[1], 1 => y[^2], _ => y[Idx(k, y.Length)] })));
        return (M.CopySign(H2((Func<Real, Real>)(t5 => M.Sin((t5 + t5))), y[Idx((k++ ^ y.Length), y.Length)]), M.Min(y[Idx(k, y.Length)], y[(int)(unchecked((uint)((2 % 3))) % (uint)y.Length)])) + M.Sin(y[Idx(y.Length, y.Length)]));
    }
    public static Real F(Real a, Real b) {
        int fuel = 40;
        Real v6 = (((((int)(4.0 * (a - b))) switch { 0 => b, 1 => b, _ => a }) <= 2.3125) ? (((((-2.9375) - a) >= (((2 > 1) && ((!((2 >> 1) % 3 != 0) ? b : 1.5625) >= (-2.1875))) ? b : a)) ^ ((0 ^ 2) % 2 == 0)) ? (((2 >> 1)) switch { 0 => b, 1 => a, _ => b }) : M.Acos(0.9 * M.Cos(a))) : (0.75 * M.Exp(0.5 * M.Tanh(a)) + 0.25 * (b = (0.4 * M.Sin(a)))));
        Cell0<Real> z7 = new Cell0<Real>(Soft((-a)));
        Real v8 = M.Pow(1.0 + Sq(a), M.Tanh(v6));
        return ((((b * z7.Item) + v8 * v8) + v8 * v8) + M.Sin(v6));
    }
}

public static class P325 {
    public static Real F(Real[] x, int n) {
        int fuel = 40;
        Real v0 = x[(((5 & 7) << 1 | 1)) & 1];
        if (((v0 = M.Tanh(v0)) < M.Atanh(0.5 * M.Sin(0.0625)))) {
            Real v1;
            if (((n > 1) && ((((M.Asin(0.9 * M.Sin(v0)) > (((((M.CopySign(v0, v0) >= M.Pow(v0, 3.0)) ? n : n) >= n) | ((int)(4.0 * v0) >= n)) ? v0 : v0)) & ((2 >> 1) % 3 != x.Length)) ? x[^2] : 1.5625) < 3.4375))) {
                v1 = (0.2 * M.Atan(v0) + 0.1);
            } else {
                v1 = M.Sin((((((int)((long)n * 5 % 7)) switch { 0 => x[x.Length - 1], 1 => v0, _ => v0 }) >= (-2.0625)) ? x[Idx(n, x.Length)] : v0));
            }
        }
        Func<Real, Real> h4 = !(M.Min(v0, 1.6875) >= (-0.5625)) ? (Func<Real, Real>)(t2 => Soft((-v0))) : (Func<Real, Real>)(t3 => M.Sin((t3 * t3)));
        x[Idx((n - n), x.Length)] -= (0.3 * M.Tanh((((h4(v0) > h4(v0)) ? v0 : v0) / (1.5 + M.Abs((v0 * v0))))));
        if ((Soft(v0) < ((4 > 1) ? v0 : x[x.Length - 1]))) { v0 += M.Tanh(v0); }
        Real t5 = 0.0;
        foreach (Real e6 in x) { t5 += 1.5 * (e6); }
        return ((((t5 = (0.5 * M.Cos(v0))) + M.Sin(v0)) + x[((n >> 1)) & 1] * x[((n >> 1)) & 1]) + x[1] * x[1]);
    }
}

public static class P358 {
    private static T G0<T>(T a, T b) where T : System.Numerics.INumber<T> {
        T s = T.Zero;
        for (int i = 0; i < 1; i++) {
            s = (-(s > s ? s : s) + T.Max(b, T.One));
            a = s / (T.One + s * s) + T.CreateChecked(0.25) * b;
        }
        return T.Abs(s) / (T.One + s * s);
    }
    private static void H1(ref Real a, in Real b, out Real c) {
        int fuel = 12;
        c = (0.5 * b - 0.25);
        a = M.Atan(M.Pow(1.0 + Sq(a), M.Tanh((b * a))));
        a %= 1.5;
        return;
    }
    private static Real H2(Real a, Real b) {
        int fuel = 12;
        Real v3;
        if ((b >= M.Pow(1.0 + Sq(b), 0.75))) {
            v3 = (0.2 * M.Atan(((a > (-2.5625)) ? a : b)) + 0.1);
        } else { v3 = (0.4 * M.Sin((((M.Tan(0.5 * M.Sin(b)) >= (-2.3125)) | ((2 >> 1) <= 5)) ? a : b))); }
        return (b + b * b);
    }
    private static void H4(Real[] y, Real t) {
        int fuel = 12;
        Real[] y5 = new Real[2 + Idx((y.Length >> 1), 4)];
        _ = t;
        return;
    }
    public static Real F(Real a, Real b, Real[] x, int n) {
        int fuel = 40;
        Real v6 = ((b - (a - 2.0625)) - x[0]);
        Real[] y7 = new Real[] { M.Tanh(a), M.Tanh(M.Sinh(M.Sin(3.1875))), b };
        a += (0.5 * M.Cos(M.Pow(0.5 + M.Abs((-b)), M.Sin((M.Round(3.0 * b) * b)))));
        b += M.Sin(M.Pow((a * v6), 3.0));
        Real t8 = 0.0;
        foreach (Real e9 in y7) { t8 += 1.5 * (e9); }
        return ((((((a / (1.0 + Sq(a))) >= H2(t8, b)) || ((a * b) >= 1.0625)) ? a : x[Idx(((M.Max(t8, a) < 3.3125) ? n : n), x.Length)]) + M.Sin(t8)) + t8);
    }
}

public static class P364 {
    private static T G0<T>(T a, T b) where T : System.Numerics.INumber<T> {
        T s = T.Zero;
        for (int i = 0; i < 2; i++) {
            s = T.Max((-T.One + T.One), (T.One * s));
            a = s / (T.One + s * s) + T.CreateChecked(0.25) * b;
        }
        return a;
    }
    private static Real H1(Real[] y, int k) {
        int fuel = 12;
        y[y.Length - 1] += M.Sin((M.Log2(2.0 + Sq(y[Idx((int)M.Floor(M.Pow(0.5 + M.Abs(y[Idx(k, y.Length)]), M.Sin(y[Idx(5, y.Length)]))), y.Length)])) * (y[1] = (0.3 * M.Tanh(y[y.Length - 1])))));
        return ((y[0] * y[Idx((int)((long)0 * 5 % 7), y.Length)]) + (-0.4375));
    }
    private static Real R2(Real[] y, int i, Real t, int d) {
        int fuel = 4;
        y[Idx((2 ^ i), y.Length)] /= (1.1 + Sq((t * y[i])));
        int k3 = ((3 * (3 * 5 + 1) + 1)) % 9;
        return ((t + (-2.5625)) + (d > 0 && i + 1 < y.Length ? Soft(R2(y, i + 1, (0.5 * M.Cos(M.Atan2(t, 2.0 + M.Cos(t)))), d - 1)) : (y[0] + t)));
    }
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v4 = ((((2 ^ 2) % 2 == 0) || ((2 ^ 1) > 4)) ? R2(new Real[] { M.Atan(((-1.6875) - x[^2])), R2(new Real[] { (0.3 * M.Tanh(x[x.Length - 1])), x[Idx((((int)(4.0 * Soft(x[((int)(4.0 * M.Atan2(x[x.Length - 1], 2.0 + M.Cos(x[0])))) & 1])) & 7) << 1 | 1), x.Length)], 0.25, (0.3 * M.Tanh(x[x.Length - 1])) }, Idx(M.Sign((x[Idx(3, x.Length)] + x[Idx((2 ^ 2), x.Length)])), 3), x[Idx((((int)(4.0 * Soft(x[((int)(4.0 * M.Atan2(x[x.Length - 1], 2.0 + M.Cos(x[0])))) & 1])) & 7) << 1 | 1), x.Length)], 3), 0.25, M.Atan(((-1.6875) - x[^2])) }, Idx((int)(4.0 * M.Asin(0.9 * M.Sin(x[0]))), 3), R2(new Real[] { (0.3 * M.Tanh(x[x.Length - 1])), x[Idx((((int)(4.0 * Soft(x[((int)(4.0 * M.Atan2(x[x.Length - 1], 2.0 + M.Cos(x[0])))) & 1])) & 7) << 1 | 1), x.Length)], 0.25, (0.3 * M.Tanh(x[x.Length - 1])) }, Idx(M.Sign((x[Idx(3, x.Length)] + x[Idx((2 ^ 2), x.Length)])), 3), x[Idx((((int)(4.0 * Soft(x[((int)(4.0 * M.Atan2(x[x.Length - 1], 2.0 + M.Cos(x[0])))) & 1])) & 7) << 1 | 1), x.Length)], 3), 3) : M.Sin(H1(x, (2 >> 1))));
        if (((int)(unchecked((uint)2) >> 3) % 2 == 0)) {
            bool f5 = (((int)((long)x.Length * 5 % 7) <= x.Length) & (checked(5 % 50 + 1) % 2 == 0));
            int k6 = Idx((int)((long)5 * 5 % 7), 5);
            while (k6-- > 0) {
                (v4, x[x.Length - 1]) = (v4, x[Idx((k6 >> 1), x.Length)]);
                f5 = (((3 * k6 + 1) % 2 == 0) && ((((0 >> 1)) switch { 0 => v4, 1 => v4, _ => v4 }) <= 3.3125));
            }
        }
        x[(2) & 1] = M.Tanh(M.Sin(((M.Abs(v4) > (0.75 * v4 + 0.25 * v4)) ? v4 : x[^2])));
        v4 = M.Tanh((H1(x, (int)(4.0 * M.Log10(2.0 + Sq(v4)))) * Soft(G0(v4, v4))));
        x = (((M.Max(v4, v4) >= (-0.9375)) ? x.Length : x.Length) <= 4) ? x : x;
        v4 -= M.Atan(((v4 - v4) % 1.75));
        x[Idx(2, x.Length)] = (0.4 * M.Sin(M.Sin(R2(new Real[] { M.Atan(x[^2]), x[(int)(unchecked((uint)((int)(unchecked((uint)2) >> 3))) % (uint)x.Length)], 0.25, M.Atan(x[^2]) }, Idx((5 ^ 2), 3), x[(int)(unchecked((uint)((int)(unchecked((uint)2) >> 3))) % (uint)x.Length)], 3))));
        _ = M.IEEERemainder(M.Pow(0.5 + M.Abs((-2.8125)), M.Sin(v4)), 2.5);
        v4 = M.Tanh(M.CopySign(v4, M.Min(v4, x[0])));
        Real t7 = 0.0;
        foreach (Real e8 in x) { t7 += M.Sin(e8); }
        return (((t7 + t7 * t7) + M.Sin(x[0])) + v4);
    }
}

public static class P367 {
    public struct S0 {
        public Real P, Q; public int K;
        public S0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            for (int i1 = 0; i1 < M.Min((int)((long)0 * 5 % 7), 5); i1++) {
                Real v2 = M.Tanh(((t * P) / (1.5 + M.Abs(((M.Atan2((-0.0625), 2.0 + M.Cos(P)) >= (-1.6875)) ? P : P)))));
                Real v3 = M.Tanh(M.Pow(2.0 + Sq(t), -1.5));
                for (int j4 = 0; j4 < Idx(((M.Pow(0.5 + M.Abs(v2), M.Sin(v3)) < M.Log2(2.0 + Sq(P))) ? 3 : K), 6); j4++) {
                    Q += (0.3 * M.Tanh((v2 += 0.25 * M.Sin((-2.1875)))));
                }
                Q += (0.3 * M.Tanh((M.CopySign(v3, (-0.9375)) - M.CopySign(v2, v2))));
            }
            return ((Q = M.Atan(Q)) + P);
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    private static T G5<T>(Func<T, T> f, T v) {
        T w = f(v);
        return f(w);
    }
    private static void H6(ref Real a, in Real b, out Real c) {
        int fuel = 12;
        c = (0.5 * b - 0.25);
        S0 s7 = new S0((0.3 * M.Tanh((0.75 * c + 0.25 * a))), (0.4 * M.Sin((0.1 * ((2 >> 1) % 7)))));
        return;
    }
    public static Real F(Real a, Real b, Real[] x, int n) {
        int fuel = 40;
        Real v8 = M.Pow(0.5 + M.Abs(a), M.Sin(a));
        x[0] += M.Atan((v8 * 2.8125));
        Real v9 = (b / (2.0 + M.Sin(a)));
        x[((2 / 2)) & 1] /= (1.1 + Sq(M.Pow(0.5 + M.Abs(3.4375), M.Sin(v9))));
        Real t10 = 0.0;
        foreach (Real e11 in x) { t10 += M.Sin(e11); }
        return ((((M.Pow(v9, 3.0) + M.Sin(a)) + b) - 0.5 * b) - 0.5 * v9);
    }
}

public static class P390 {
    private static T G0<T>(T a, T b) where T : System.Numerics.INumber<T> {
        T s = T.Zero;
        for (int i = 0; i < 2; i++) {
            s = (-(b > T.One ? b : T.One) + T.Max(T.One, T.One));
            a = s / (T.One + s * s) + T.CreateChecked(0.25) * b;
        }
        return T.Abs(s) / (T.One + s * s);
    }
    private static Real H1(Func<Real, Real> f, Real t) {
        int fuel = 12;
        (t, t) = (t, t);
        List<Real> l2 = new List<Real>() { M.Sin(M.Sqrt(1.0 + Sq(t))), t };
        return (M.Sin(M.Log10(2.0 + Sq(t))) + t);
    }
    public static Real F(Real a, Real b) {
        int fuel = 40;
        Real v3;
        if ((1 > 1)) {
            v3 = M.Sin(M.Pow(0.5 + M.Abs(b), M.Sin(b)));
        } else { v3 = (0.4 * M.Sin(M.Max(a, b))); }
        {
            while (((0.75 * a + 0.25 * b) < (-1.8125)) && --fuel > 0) {
                if (((0 > 1) && ((3 * 2 + 1) % 3 != 2))) { break; }
            }
        }
        L4: ;
        for (int i6 = 1; i6 < Idx((((b * v3) < (b * a)) ? 0 : 2), 6); i6++) {
            int k7 = (((int)(unchecked((uint)i6) >> 3) / 2)) % 9;
        }
        b += (0.3 * M.Tanh(Soft(G0((v3 = Soft(v3)), (((((-1.8125) >= (-0.6875)) ? v3 : b) <= M.Pow(0.5 + M.Abs(b), M.Sin(b))) ? v3 : v3)))));
        _ = M.Min((M.Floor(b) + 0.5 * b), (a * b));
        return (((((M.CopySign(b, a) + 2.4375) - 0.5 * b) + b * b) + a * a) - 0.5 * v3);
    }
}

public static class P392 {
    private static void H0(List<Real> l, Real t) {
        int fuel = 12;
        t = (t % 1.75);
        l[Idx(checked((int)(4.0 * (l[Idx(((l.Count & 7) << 1 | 1), l.Count)] = Soft(t))) % 50 + 1), l.Count)] = M.Sin((t / (1.5 + M.Abs(M.Atan2(t, 2.0 + M.Cos(t))))));
        return;
    }
    private static Real R1(Real[] y, int i, Real t, int d) {
        int fuel = 4;
        for (int i2 = 1; i2 < y.Length; i2++) {
            if ((((int)(4.0 * M.Max(t, t)) % 2 == 0) || ((int)(unchecked((uint)i) >> 3) % 2 == 0))) goto L3;
            {
                t = y[i2 - 1] = M.Atan(M.Atan2(M.Cbrt(1.0 + Sq(t)), 2.0 + M.Cos(M.Pow(0.5 + M.Abs(y[Idx((d ^ i2), y.Length)]), M.Sin(t)))));
                Real[] y4 = new Real[] { (0.2 * M.Atan((y[1] - t)) + 0.1), Soft(M.CopySign(y[Idx((3 - (y.Length ^ i2)), y.Length)], t)), t };
            }
            L3: ;
            y[i2] += (0.2 * M.Atan(y[i]) + 0.1);
            Real v5;
            if (((int)(4.0 * M.Cbrt(1.0 + Sq(t))) >= 1)) {
                v5 = Soft(0.6875);
            } else {
                t = M.Sin(((-(-1.0625)) + t));
                v5 = M.Sin((t * y[i]));
            }
            y[^2] /= (1.1 + Sq((1.8125 + v5)));
        }
        return ((Soft(t) + t) + (d > 0 && i + 1 < y.Length ? Soft(R1((Real[])y.Clone(), i + 1, M.Atan((t / (2.0 + M.Sin(y[i])))), d - 1)) : (t / (1.0 + Sq(t)))));
    }
    public static Real F(Real a, Real b, Real[] x, int n) {
        int fuel = 40;
        Real v6 = b;
        bool f7 = (((checked(n % 50 + 1) % 3 != 3) ? n : 0) <= 3);
        for (int i8 = 0; i8 < Idx((1 - 3), 6); b += 0.1 * M.Sin(M.Atan2(a, 2.0 + M.Cos(a))), i8 += 2) {
            (v6, b) = (b, v6);
            if (((3 * 5 + 1) >= 1)) {
                b = M.Sin(((v6 * b) / (2.0 + M.Sin((v6 * x[(int)(unchecked((uint)((int)(4.0 * M.Acosh(1.5 + Sq(v6))))) % (uint)x.Length)])))));
                break;
            }
            b += (0.3 * M.Tanh(M.Pow(1.0 + Sq((2.1875 * a)), 0.75)));
            b = M.Sin((b * (a / (1.0 + Sq(b)))));
        }
        Real v9 = (x[x.Length - 1] = (0.3 * M.Tanh((M.Floor(M.Max((-3.1875), v6)) + 0.5 * M.Max((-3.1875), v6)))));
        Real t10 = 0.0;
        foreach (Real e11 in x) { t10 += M.Sin(e11); }
        return ((((M.Round(3.0 * b) * b) + v6 * v6) + b) + v9);
    }
}

public static class P398 {
    public static Real F(Real[] x, int n) {
        int fuel = 40;
        Real v0 = M.Max(M.Log2(2.0 + Sq(M.Atan2(x[Idx((2 + n), x.Length)], 2.0 + M.Cos(x[Idx(n, x.Length)])))), (x[x.Length - 1] * x[Idx((n + n), x.Length)]));
        x[Idx(checked(5 % 50 + 1), x.Length)] *= M.Exp(-0.1 * Sq(M.Sin((v0 * v0))));
        int[] q1 = new int[] { 2, ((3 ^ n)) % 5, n };
        x[Idx(n, x.Length)] = ((v0 = (0.5 * M.Cos(v0))) / (1.5 + M.Abs((v0 / (1.5 + M.Abs(v0))))));
        int k2 = Idx((int)((long)1 * 5 % 7), 5);
        while (k2-- > 0) {
            for (Real v3 = (0.3 * M.Tanh(M.Pow(0.5 + M.Abs(v0), M.Sin(x[1])))); v3 < 2.0; v3 += 0.75 + 0.5 * M.Sin(v0)) {
                (x[Idx((int)(4.0 * M.Pow(1.0 + Sq(v0), M.Tanh(v3))), x.Length)], v0, x[Idx(k2, x.Length)]) = (x[1], v0, (0.4 * M.Sin(M.Max(v3, v0))));
                v0 = M.Sin(M.Asinh((v3 / (1.0 + Sq(x[0])))));
                x[Idx((int)M.Floor((v0 = (0.2 * M.Atan(0.8125) + 0.1))), x.Length)] *= (0.9 + 0.2 * M.Sin(M.Asinh(x[Idx((((1 % 3) & 7) << 1 | 1), x.Length)])));
            }
        }
        return ((((v0 - v0) + M.Sin((-1.6875))) + v0) - 0.5 * x[Idx((3 * n + 1), x.Length)]);
    }
}

public static class P402 {
    private static void H0(ref Real a, in Real b, out Real c) {
        int fuel = 12;
        c = (0.5 * b - 0.25);
        return;
    }
    private static void H1(ref Real a, in Real b, out Real c) {
        int fuel = 12;
        c = (0.5 * b - 0.25);
        a -= (0.2 * M.Atan(M.Cos((c = Soft((-3.4375))))) + 0.1);
        a += M.Tanh(a);
        return;
    }
    private static Real R3(Real a, Real b, int d) {
        R2(ref a, b, d);
        return M.Atan(a) - b;
        static void R2(ref Real a, Real b, int d) {
            int fuel = 4;
            a = (0.5 * M.Cos(M.CopySign(M.Min(a, b), M.Log(1.0 + Sq(b)))));
            a += (0.3 * M.Tanh(((0.75 * a + 0.25 * b) - M.Max(b, b))));
            if (d > 0) R2(ref a, M.Sin(M.CopySign(b, a)), d - 1);
            b += (0.2 * M.Atan(((checked(d % 50 + 1) <= 3) ? M.CopySign(a, a) : (b + b))) + 0.1);
        }
    }
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v4 = x[(int)(unchecked((uint)((int)(4.0 * x[(int)(unchecked((uint)(2)) % (uint)x.Length)]))) % (uint)x.Length)];
        for (int i5 = x.Length - 1; i5 >= 0; i5--) { v4 = (0.3 * M.Tanh(M.Log(1.0 + Sq((v4 = M.Sin(x[i5])))))); }
        if (((((3 * 2 + 1) <= 2) && (2 > 1)) && (M.Exp(-Sq(v4)) > (-2.8125)))) {
            Real v6 = (v4 * x[Idx((2 - (int)(4.0 * M.Sqrt(1.0 + Sq(v4)))), x.Length)]);
        } else { (v4, v4) = (x[Idx(2, x.Length)], x[^2]); }
        if ((((M.Sign((((v4 < Soft(v4)) && (((2 & 7) << 1 | 1) > 4)) ? v4 : v4)) < 2) && ((0 + x.Length) < 2)) || ((((-0.6875) + v4) > (-2.5625)) | ((2 % 3) <= x.Length)))) {
            x[Idx(2, x.Length)] -= M.Atan((M.Exp(-Sq(3.0625)) - (x[(int)(unchecked((uint)(M.Sign(v4))) % (uint)x.Length)] = M.Tanh(v4))));
        }
        x[^2] %= 1.5;
        return ((((0.75 * v4 + 0.25 * x[0]) - 0.5 * (-2.6875)) + v4) + v4);
    }
}

public static class P438 {
    private static Real R2(Real a, Real b, int d) {
        R0(ref a, b, d);
        return M.Atan(a) - b;
        static void R0(ref Real a, Real b, int d) {
            int fuel = 4;
            while ((checked(1 % 50 + 1) <= 0) && --fuel > 0) { int k1 = (((d + d) >> 1)) % 9; }
            if (d > 0) R0(ref a, (0.4 * M.Sin(M.Min(a, b))), d - 1);
        }
    }
    public static Real F(Real a, Real b, Real[] x, int n) {
        int fuel = 40;
        Real v3 = R2((0.2 * M.Atan((((int)(unchecked((uint)3) >> 3)) switch { 0 => b, 1 => b, _ => (0.1 * ((int)(4.0 * b) % 7)) })) + 0.1), M.Max(M.Tanh(a), M.Pow(1.0 + Sq(x[^2]), M.Tanh(b))), Idx(((n & 7) << 1 | 1), 5));
        for (int i4 = 0; i4 < Idx((0 % 3), 6); i4++) {
            Real v5 = Soft(a);
            v3 += M.Atan(M.Pow((v5 = Soft((x[Idx(((Soft(b) > (-1.3125)) ? n : 2), x.Length)] * v5))), 3.0));
        }
        Func<Real, Real>[] w9 = new Func<Real, Real>[] { (Func<Real, Real>)(t6 => Soft((v3 * v3))), (Func<Real, Real>)(t7 => M.Sin(b)), (Func<Real, Real>)(t8 => M.Tanh((0.75 * b + 0.25 * b))) };
        x[Idx(((int)(4.0 * M.Exp(0.5 * M.Tanh(b))) / 2), x.Length)] = M.Tanh((x[Idx(((int)(4.0 * M.Exp(0.5 * M.Tanh(b))) / 2), x.Length)] / (1.5 + M.Abs(M.Pow(0.5 + M.Abs((-0.9375)), M.Sin(b))))));
        (a, x[0], x[1]) = (b, b, M.Sin((a + b)));
        x[x.Length - 1] = M.Tanh((x[x.Length - 1] / (2.0 + M.Sin(R2((0.2 * M.Atan(a) + 0.1), a, Idx((int)(4.0 * ((checked(n % 50 + 1)) switch { 0 => b, 1 => a, _ => v3 })), 5))))));
        Real t10 = 0.0;
        foreach (Real e11 in x) { t10 += 1.5 * (e11); }
        return (((M.Asin(0.9 * M.Sin(v3)) + v3) + v3 * v3) - 0.5 * x[Idx(x.Length, x.Length)]);
    }
}
