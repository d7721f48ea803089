public static class P766 {
    public struct S0 {
        public Real P, Q; public int K;
        public S0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            if (((M.FusedMultiplyAdd(t, Q, 0.25) >= M.Sinh(M.Sin(P))) & (K > 1))) goto L1;
            { t += Soft((0.75 * (0.75 * t + 0.25 * Q) + 0.25 * (P / (1.0 + Sq(Q))))); }
            L1: ;
            (t, Q) = (Q, t);
            return ((2.6875 - t) - 0.5 * Q);
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    private static T G2<T>(T a, T b) where T : System.Numerics.INumber<T> {
        T s = T.Zero;
        for (int i = 0; i < 2; i++) {
            s = ((-b + b) / (T.One + (b + s) * (b + s)));
            a = s / (T.One + s * s) + T.CreateChecked(0.25) * b;
        }
        return a;
    }
    private static Real R4(Real a, Real b, int d) {
        return R3(v => M.Sin(v * a), b, d);
        static Real R3(Func<Real, Real> f, Real t, int d) {
            return d > 0 ? R3(u => f((0.3 * M.Tanh(f(u)))) + 0.25 * t, (0.5 * M.Cos((t - t))), d - 1) : f(t);
        }
    }
    public static Real F(Real a, Real b) {
        int fuel = 40;
        Real v5 = (b = M.Tanh((M.Log2(2.0 + Sq(a)) / (2.0 + M.Sin(M.CopySign(b, 0.8125))))));
        _ = M.Exp(0.5 * M.Tanh((b + b)));
        a = (0.5 * M.Cos((a + v5)));
        return ((((!((int)(4.0 * (0.75 * a + 0.25 * a)) >= 2) ? v5 : a) + b * b) + a) + M.Sin((-1.0625)));
    }
}

public static class P771 {
    private static Real[] H0(int k, Real t) {
        int fuel = 12;
        Real[] z = new Real[2 + (k & 3)];
        z[k & 1] = M.Sin(t);
        do {
            k = (k * 3 + (k % 3)) % 13;
            Array.Copy(z, z, M.Min(z.Length, z.Length));
            z[1] = (0.3 * M.Tanh((0.1 * (checked(3 % 50 + 1) % 7))));
        }
        while (fuel-- > 0 && (3 > 1));
        return z;
    }
    private static Real R1(Real[] y, int i, Real t, int d) {
        int fuel = 4;
        Real[] y2 = H0(M.Sign(M.Max(t, t)), (0.2 * M.Atan((y[^2] * y[i])) + 0.1));
        y[i] = (0.2 * M.Atan((t = M.Atan(M.Pow(1.0 + Sq(t), M.Tanh(t))))) + 0.1);
        return ((M.Asin(0.9 * M.Sin(y[i])) + t * t) + (d > 0 && i + 1 < y.Length ? Soft(R1(y, i + 1, M.Atan(M.CopySign(t, y[i])), d - 1)) : (y[i] * (-1.0625))));
    }
    public static Real F(Real a, Real b, Real[] x, int n) {
        int fuel = 40;
        Real v3 = (a * (R1(new Real[] { (0.3 * M.Tanh(a)), a, 0.25, (0.3 * M.Tanh(a)) }, Idx((n + n), 3), a, 3) + a));
        Real[] y4 = H0((((n ^ n) > n) ? n++ : n), Soft((a = M.Sin(v3))));
        if (((((int)(4.0 * (v3 * v3)) % 2 == 0) ? 0 : y4.Length) > n)) goto L5;
        {
            Real[] y6 = H0(((0 & 7) << 1 | 1), (0.4 * M.Sin(M.Max(b, y4[Idx(x.Length, y4.Length)]))));
            int k7 = Idx((((3 * n + 1) < 5) ? n : n), 5);
            while (k7-- > 0) {
                b = M.Sin((b / (1.5 + M.Abs((0.1 * ((int)(unchecked((uint)3) >> 3) % 7))))));
                ref Real r8 = ref y6[(((n + k7) + k7)) & 1];
                Real[] y9 = H0((int)(4.0 * M.IEEERemainder(v3, 2.5)), M.Tanh(M.Atan2(b, 2.0 + M.Cos(1.8125))));
            }
        }
        L5: ;
        List<Real> l10 = new List<Real>() { (0.3 * M.Tanh((b + v3))), b };
        Real t11 = 0.0;
        foreach (Real e12 in y4) { t11 += M.Sin(e12); }
        return ((t11 + t11 * t11) + v3 * v3);
    }
}

public static class P773 {
    private static T G0<T>(T a, T b) where T : System.Numerics.INumber<T> {
        T s = T.Zero;
        for (int i = 0; i < 3; i++) {
            s = (-(s + a) + (T.One > b ? T.One : b));
            a = s / (T.One + s * s) + T.CreateChecked(0.25) * b;
        }
        return a;
    }
    public struct Cell1<T>(T item) {
        public T Item = item;
        public T Swap(T other) {
            T before = Item;
            Item = other;
            return before;
        }
    }
    private static void H2(Real[] y, Real t) {
        int fuel = 12;
        return;
    }
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v3 = M.Atan((M.Pow(2.0 + Sq(x[Idx((x.Length >> 1), x.Length)]), -1.5) * (x[Idx(2, x.Length)] - (-2.8125))));
        if (((((int)(unchecked((uint)2) >> 3)) switch { 0 => 2.1875, 1 => v3, _ => v3 }) >= 1.4375)) {
            List<Real> l4 = new List<Real>(x);
        }
        v3 = (0.2 * M.Atan((v3 / (1.5 + M.Abs((0.1 * ((int)(4.0 * M.Max(v3, v3)) % 7)))))) + 0.1);
        v3 = Soft((M.Max(v3, v3) + M.Pow(1.0 + Sq(v3), M.Tanh(v3))));
        for (int i5 = 0; i5 < x.Length; i5++) {
            List<Real> l7 = new List<Real>(x);
            for (int j6 = 0; j6 < i5; j6++) {
                x[(int)(unchecked((uint)((int)((long)(4 ^ i5) * 5 % 7))) % (uint)x.Length)] -= (0.5 * M.Cos(((((3 * 0 + 1) % 3 != x.Length) ? x[Idx(((i5 % 3) / 2), x.Length)] : x[1]) - Soft(v3))));
            }
            l7[Idx(x.Length, l7.Count)] = M.Atan(M.Tan(0.5 * M.Sin(v3)));
        }
        Real t8 = 0.0;
        foreach (Real e9 in x) { t8 += 1.5 * (e9); }
        return (((((v3 + x[Idx((int)(unchecked((uint)1) >> 3), x.Length)]) + t8) + v3 * v3) + M.Sin((-0.3125))) + (-0.4375));
    }
}

public static class P777 {
    private static Real R4(Real a, Real b, int d) {
        R0(ref a, b, d);
        return M.Atan(a) - b;
        static void R0(ref Real a, Real b, int d) {
            int fuel = 4;
            List<Real> l1 = new List<Real>() { (0.3 * M.Tanh(M.Pow(1.0 + Sq(a), M.Tanh((-0.0625))))), a };
            if (d > 0) R0(ref a, (0.3 * M.Tanh((a - b))), d - 1);
            for (int i2 = 0; i2 < 0; i2++) {
                Real v3 = (0.4 * M.Sin(b));
                if (l1.Count < 8) l1.Add((0.5 * M.Cos(M.Pow(1.0 + Sq(v3), M.Tanh((-1.6875))))));
            }
        }
    }
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v5 = M.Min(M.Max(M.Pow(0.5 + M.Abs(x[^2]), M.Sin((-1.6875))), M.Asinh(x[Idx(x.Length, x.Length)])), M.Acos(0.9 * M.Cos((0.75 * x[Idx(3, x.Length)] + 0.25 * x[^2]))));
        if (((int)((long)2 * 5 % 7) < x.Length)) {
            v5 = R4((0.5 * M.Cos(R4(M.Sin(v5), v5, Idx((int)(4.0 * (v5 * v5)), 5)))), M.Pow(1.0 + Sq(v5), M.Tanh(x[^2])), Idx((int)M.Floor((((2 ^ 0) % 2 == 0) ? v5 : v5)), 5));
            return (M.CopySign(v5, v5) + v5 * v5);
        }
        while (fuel-- > 0 && (((int)(unchecked((uint)2) >> 3) > 2) && (M.Pow(0.5 + M.Abs(v5), M.Sin(v5)) >= 0.3125))) {
            v5 += (0.2 * M.Atan(M.IEEERemainder((0.1 * (((0 & 7) << 1 | 1) % 7)), 2.5)) + 0.1);
            object o6 = (0.5 * M.Cos(M.Abs(v5)));
            Real v7 = (Real)o6;
        }
        Real v8 = (v5 = (0.5 * M.Cos((0.75 * v5 + 0.25 * v5))));
        x[1] *= (0.9 + 0.2 * M.Sin(x[Idx(((4 & 7) << 1 | 1), x.Length)]));
        Array.Fill<Real>(x, M.Sin(((M.Sin(v5) < (-0.8125)) ? v5 : v5)));
        if (((((2 >> 1) % 2 == 0) || (v8 < M.CopySign(v8, v5))) ^ ((2 > 1) || (checked(2 % 50 + 1) % 3 != 5)))) {
            List<Real> l9 = new List<Real>() { Soft(M.Exp(M.Sin(x[Idx(2, x.Length)]))), v5 };
            l9 = ((int)((long)l9.Count * 5 % 7) < l9.Count) ? l9 : l9;
        } else if (((1 > 1) && ((v8 / (1.5 + M.Abs(x[Idx(1, x.Length)]))) < (-1.4375)))) {
            List<Real> l10 = new List<Real>() { M.Atan(M.Cos(v8)), v8 };
        } else { Real v11 = M.Atan(R4(Soft((-x[Idx((2 >> 1), x.Length)])), ((-0.8125) % 1.75), Idx(((2 & 7) << 1 | 1), 5))); }
        Real t12 = 0.0;
        foreach (Real e13 in x) { t12 += M.Sin(e13); }
        return ((Soft(x[x.Length - 1]) + x[x.Length - 1] * x[x.Length - 1]) + v5);
    }
}

public static class P779 {
    public sealed class Cell0<T>(T item) {
        public T Item = item;
        public T Swap(T other) {
            T before = Item;
            Item = other;
            return before;
        }
    }
    private static Real H1(Real[] y, int k) {
        int fuel = 12;
        if (((M.Sin(y[Idx((int)((long)k * 5 % 7), y.Length)]) >= (((y[Idx((int)(4.0 * M.IEEERemainder(y[1], 2.5)), y.Length)] / (1.0 + Sq(y[Idx((int)(4.0 * M.FusedMultiplyAdd(y[Idx(k, y.Length)], (-1.9375), 0.25)), y.Length)]))) > (y[y.Length - 1] - y[(int)(unchecked((uint)((int)M.Floor(M.FusedMultiplyAdd(y[((int)M.Floor((!((((int)(unchecked((uint)(--k)) >> 3) >= k) ? (--k) : 2) % 2 == 0) ? y[y.Length - 1] : y[Idx((((((y[Idx((((3 / 2) > k) ? 2 : k), y.Length)] / (2.0 + M.Sin(y[((k >> 1)) & 1]))) <= 1.9375) ? k : k) & 7) << 1 | 1), y.Length)]))) & 1], y[Idx(k, y.Length)], 0.25)))) % (uint)y.Length)])) ? y[1] : y[Idx((int)((long)k * 5 % 7), y.Length)])) ^ ((0 >> 1) < 3))) {
            y[Idx(checked(k % 50 + 1), y.Length)] += (0.2 * M.Atan(M.CopySign(M.CopySign(y[Idx((k ^ k), y.Length)], y[Idx(k, y.Length)]), (y[Idx(k, y.Length)] / (1.5 + M.Abs(y[(int)(unchecked((uint)((3 * 4 + 1))) % (uint)y.Length)]))))) + 0.1);
        }
        return ((y[Idx((int)((long)(k / 2) * 5 % 7), y.Length)] / (1.0 + Sq(y[(checked((k - k) % 50 + 1)) & 1]))) + y[Idx(((y.Length ^ k) >> 1), y.Length)]);
    }
    private static (Real, Real) H2(Real a, Real b) {
        int fuel = 12;
        b = M.Tanh(M.Pow(1.0 + Sq(b), M.Tanh(b)));
        return ((M.CopySign(b, a) + a), (M.Atanh(0.5 * M.Sin(3.3125)) + M.Sin(a)));
    }
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v3 = M.FusedMultiplyAdd(x[(int)(unchecked((uint)((2 - (2 % 3)))) % (uint)x.Length)], M.Pow(0.5 + M.Abs(M.Pow(0.5 + M.Abs(x[x.Length - 1]), M.Sin(x[Idx((1 % 3), x.Length)]))), M.Sin(((((M.Pow(x[^2], 3.0) >= 2.1875) ? x[1] : x[Idx(5, x.Length)]) > (-3.0625)) ? x[x.Length - 1] : x[^2]))), 0.25);
        int k4 = ((checked(2 % 50 + 1) + 3)) % 9;
        bool f5 = ((v3 / (2.0 + M.Sin(v3))) > 3.1875);
        if (((M.CopySign(x[0], v3) > (-0.5625)) && (((x[Idx((3 * k4 + 1), x.Length)] - v3) >= 2.6875) && ((int)(unchecked((uint)k4) >> 3) % 3 != k4)))) {
            bool f6 = (((0.1 * ((3 >> 1) % 7)) >= 1.1875) || f5);
        }
        for (int i7 = 0; i7 < 4; i7++) { v3 += M.Tanh((x[Idx(i7, x.Length)] * x[Idx((int)(unchecked((uint)1) >> 3), x.Length)])); }
        v3 -= M.Sin(((v3 / (2.0 + M.Sin(v3))) * ((M.Asin(0.9 * M.Sin(v3)) <= (-2.9375)) ? (-1.8125) : x[1])));
        v3 += M.Sin(H1(x, (4 >> 1)));
        Real v8 = (-1.5625);
        v8 += M.Tanh(M.CopySign((0.1 * ((3 * 3 + 1) % 7)), v8));
        return ((((v8 - v8) + M.Sin(x[^2])) + v8) + v8);
    }
}

public static class P785 {
    private static Real R1(Real a, Real b, int d) {
        R0(ref a, b, d);
        return M.Atan(a) - b;
        static void R0(ref Real a, Real b, int d) {
            int fuel = 4;
            (a, b) = (b, a);
            if (d > 0) R0(ref a, (0.4 * M.Sin((b - b))), d - 1);
            b = (0.4 * M.Sin((0.75 * b + 0.25 * (0.1 * ((d % 3) % 7)))));
            a = (0.1 * ((int)M.Floor(M.Cbrt(1.0 + Sq(a))) % 7));
        }
    }
    public static Real F(Real a, Real b, Real[] x, int n) {
        int fuel = 40;
        Real v2 = (((n >> 1)) switch { 0 => (a * b), 1 => R1(M.Atan(b), b, Idx((1 + x.Length), 5)), _ => M.Cosh(M.Tanh((2.8125 * b))) });
        Real Local3(Real t4) {
            while (fuel-- > 0 && ((t4 + v2) <= (-1.3125))) {
                t4 = M.Tanh(M.Pow(1.0 + Sq(t4), M.Tanh((v2 * v2))));
                b = M.Sin((b / (1.5 + M.Abs(R1(M.Tanh(b), t4, Idx((x.Length ^ n), 5))))));
            }
            return M.Sin((M.CopySign(v2, v2) + b * b));
        }
        for (int i5 = 0; i5 < Idx((0 - n), 6); b += 0.1 * M.Sin(b), i5++) {
            Real[] y6 = new Real[] { (0.2 * M.Atan((0.1 * ((x.Length % 3) % 7))) + 0.1), Soft(M.Max(b, x[0])), v2 };
            for (int i7 = 0; i7 < Idx((int)M.Floor(M.Tanh(a)), 6); i7++) {
                for (int j8 = i7; j8 >= 0; j8--) {
                    Real v9 = (0.4 * M.Sin(M.Tan(0.5 * M.Sin((((i5 >> 1)) switch { 0 => 0.1875, 1 => y6[Idx((int)((long)3 * 5 % 7), y6.Length)], _ => b })))));
                }
                Array.Reverse(y6);
            }
        }
        v2 = (Local3(a) * M.Pow(b, 3.0));
        return (((((1.1875 / (2.0 + M.Sin(b))) - 0.5 * a) + x[^2]) + a) + a);
    }
}

public static class P817 {
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v0 = M.CopySign(((((M.Log(1.0 + Sq(x[Idx((int)(unchecked((uint)2) >> 3), x.Length)])) > 3.0625) && (M.Acosh(1.5 + Sq(x[Idx((1 % 3), x.Length)])) >= 3.3125)) ? x[^2] : x[((1 - 0)) & 1]) / (1.0 + Sq((0.1 * (((2 & 7) << 1 | 1) % 7))))), ((M.Pow(1.0 + Sq(x[Idx(2, x.Length)]), M.Tanh(1.6875)) > 2.6875) ? M.Min(x[1], x[(int)(unchecked((uint)(((int)((long)2 * 5 % 7) + 2))) % (uint)x.Length)]) : (((3 * 2 + 1)) switch { 0 => x[1], 1 => x[0], _ => x[Idx(2, x.Length)] })));
        v0 = Soft((v0 + M.Atan2(v0, 2.0 + M.Cos(v0))));
        x[(int)(unchecked((uint)(((int)(unchecked((uint)2) >> 3) / 2))) % (uint)x.Length)] /= (1.1 + Sq((v0 * v0)));
        do {
            do {
                List<Real> l1 = new List<Real>() { (0.3 * M.Tanh(M.Atan2(v0, 2.0 + M.Cos(v0)))), v0 };
                for (int i2 = 0; i2 < x.Length; v0 += 0.1 * M.Sin((v0 / (1.5 + M.Abs(l1[Idx(x.Length, l1.Count)])))), i2 += 2) {
                    if (((v0 - x[0]) <= 1.0625)) {
                        v0 = M.Atan(M.FusedMultiplyAdd(v0, x[x.Length - 1], 0.25));
                    } else { _ = v0; }
                    List<Real> l3 = new List<Real>() { M.Sin((v0 / (1.5 + M.Abs(l1[Idx((int)((long)(int)((long)l1.Count * 5 % 7) * 5 % 7), l1.Count)])))), v0 };
                }
                for (int i4 = 2 - 1; i4 >= 0; i4--) {
                    Real v5 = (0.4 * M.Sin((v0 / (1.5 + M.Abs(v0)))));
                    if (l1.Count < 8) l1.Add((0.2 * M.Atan((v0 / (2.0 + M.Sin(0.5625)))) + 0.1));
                }
            }
            while (fuel-- > 0 && ((4 ^ 3) % 3 != 2));
        }
        while (fuel-- > 0 && ((v0 <= 3.0625) || (3 > 1)));
        return ((((Sq(v0) + M.Sin(v0)) + v0 * v0) - 0.5 * v0) - 0.5 * v0);
    }
}

public static class P827 {
    private static Real H0(Real[] y, int k) {
        int fuel = 12;
        y[Idx(k, y.Length)] *= M.Exp(-0.1 * Sq(M.Sin((0.1 * (M.Sign(M.Acos(0.9 * M.Cos(y[Idx(k, y.Length)]))) % 7)))));
        return ((M.FusedMultiplyAdd(1.4375, y[((int)M.Floor(y[^2])) & 1], 0.25) / (2.0 + M.Sin((y[(2) & 1] - y[1])))) + y[Idx((k - 3), y.Length)]);
    }
    private static Real R2(Real a, Real b, int d) {
        return R1(v => M.Sin(v * a), b, d);
        static Real R1(Func<Real, Real> f, Real t, int d) {
            return d > 0 ? R1(u => f((0.2 * M.Atan(M.Min(t, (-2.6875))) + 0.1)) + 0.25 * t, M.Sin((((M.Round(3.0 * t) * t) < 2.4375) ? t : t)), d - 1) : f(t);
        }
    }
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v3 = M.Atan2(x[Idx((3 * 2 + 1), x.Length)], 2.0 + M.Cos(x[1]));
        x[(int)(unchecked((uint)(x.Length)) % (uint)x.Length)] += M.Sin(H0(x, (x.Length + 2)));
        x[0] += M.Sin(H0(x, ((2 & 7) << 1 | 1)));
        v3 += (0.3 * M.Tanh((v3 * M.Atan2(v3, 2.0 + M.Cos(v3)))));
        Real[] y4 = new Real[2 + Idx((((v3 - v3) >= 2.9375) ? 3 : 0), 4)];
        for (int i5 = 0; i5 < y4.Length; i5++) { y4[i5] = M.Tanh((v3 / (1.0 + Sq(v3)))); }
        Real t6 = 0.0;
        foreach (Real e7 in x) { t6 += 1.5 * (e7); }
        return (((t6 + t6 * t6) - 0.5 * t6) + v3);
    }
}

public static class P861 {
    private static void H0(Real[] y, Real t) {
        int fuel = 12;
        if ((((int)(unchecked((uint)2) >> 3) % 2 == 0) || ((t = M.Sin(t)) < 0.0625))) {
            if ((M.Log10(2.0 + Sq(y[Idx((int)(unchecked((uint)1) >> 3), y.Length)])) < 3.1875)) {
                t = (0.2 * M.Atan(M.Pow((1.5625 + t), 2.0)) + 0.1);
            }
        }
        return;
    }
    private static Real R1(Real[] y, int i, Real t, int d) {
        int fuel = 4;
        t = M.Sin(y[i]);
        return ((M.Exp(M.Sin(y[Idx(d, y.Length)])) + 3.4375) + (d > 0 && i + 1 < y.Length ? Soft(R1(y, i + 1, (0.2 * M.Atan(M.FusedMultiplyAdd(t, y[i], 0.25)) + 0.1), d - 1)) : M.Pow(1.0 + Sq(y[i]), 0.75)));
    }
    public static Real F(Real[] x, int n) {
        int fuel = 40;
        Real v2 = M.Max((x[0] / (2.0 + M.Sin(x[((int)((long)n * 5 % 7)) & 1]))), (M.Sinh(M.Sin(x[Idx((int)(4.0 * (x[0] * x[x.Length - 1])), x.Length)])) * (x[((5 / 2)) & 1] % 1.75)));
        Real v3 = 1.0 + Sq(M.Atan(((-1.4375) / (1.5 + M.Abs(v2)))));
        while (v3 > 1e-2 && fuel-- > 0) {
            x[Idx(((3 * n + 1) / 2), x.Length)] = M.Sin(M.Pow(0.5 + M.Abs(x[Idx(((3 * n + 1) / 2), x.Length)]), M.Sin((!((n / 2) % 2 == 0) ? v3 : v3))));
            v3 *= 0.3 + 0.1 * M.Cos((0.25 * (Real)(float)((n + n) % 9)));
        }
        v2 = (0.3 * M.Tanh((v2 * (v2 * v2))));
        x[Idx((int)(4.0 * (0.75 * v2 + 0.25 * v2)), x.Length)] = Soft((x[Idx((int)(4.0 * (0.75 * v2 + 0.25 * v2)), x.Length)] + v2));
        Real t4 = 0.0;
        foreach (Real e5 in x) { t4 += M.Sin(e5); }
        return (((((M.CopySign(v2, x[Idx((int)M.Floor(t4), x.Length)]) + t4 * t4) - 0.5 * v2) + v2) + v2) - 0.5 * t4);
    }
}

public static class P863 {
    private static (Real, Real) H0(Real a, Real b) {
        int fuel = 12;
        Func<Real, Real> h1 = t2 => {
            Real v3;
            if (((t2 * t2) <= t2)) {
                t2 = M.Acos(0.9 * M.Cos(M.Pow(0.5 + M.Abs(t2), M.Sin(a))));
                v3 = (0.4 * M.Sin((a = M.Atan(b))));
            } else {
                b = M.Atan((M.Atan(a) / (2.0 + M.Sin(M.Pow(1.0 + Sq(b), 0.75)))));
                v3 = (0.5 * M.Cos(M.Min(a, a)));
            }
            return (0.2 * M.Atan(((a + a) + t2)) + 0.1);
        };
        return (((((2 >> 1) < 2) ? (b * b) : (b += 0.25 * M.Sin(b))) + M.Sin(b)), (M.Sin((b + 0.8125)) + a * a));
    }
    private static (Real, Real) H4(Real a, Real b) {
        int fuel = 12;
        a += M.Atan(((((0 + 2) < 2) && ((0.75 * b + 0.25 * a) <= M.Pow(0.5 + M.Abs(a), M.Sin(a)))) ? M.Asinh(a) : b));
        return ((M.Log10(2.0 + Sq(M.Pow(1.0 + Sq(a), M.Tanh(a)))) + b * b), (b + M.Sin(b)));
    }
    public static Real F(Real a, Real b) {
        int fuel = 40;
        Real v5 = a;
        (a, b) = H4(M.Asinh(a), M.Sin(M.Pow(1.0 + Sq(b), M.Tanh((-2.4375)))));
        (v5, a) = H0((((int)(4.0 * (v5 * a))) switch { 0 => b, 1 => b, _ => v5 }), (0.2 * M.Atan((0.1 * ((int)((long)2 * 5 % 7) % 7))) + 0.1));
        for (int i6 = Idx((2 + 2), 6) - 1; i6 >= 0; i6--) {
            Real v7 = (0.3 * M.Tanh(M.Pow(1.0 + Sq(((checked(i6 % 50 + 1)) switch { 0 => a, 1 => v5, _ => v5 })), M.Tanh(M.Atan(v5)))));
        }
        return (((((M.Pow(1.0 + Sq(a), M.Tanh(b)) + b * b) - 0.5 * v5) + a) + (-0.5625) * (-0.5625)) + v5 * v5);
    }
}

public static class P867 {
    public static Real F(Real a, Real b) {
        int fuel = 40;
        Real v0 = M.CopySign((M.Sin(b) / (1.0 + Sq(((((2 + 4) % 3 != 2) || ((2 ^ 1) % 2 == 0)) ? a : b)))), ((b + a) + M.Log10(2.0 + Sq(b))));
        for (int i1 = 1; i1 < Idx((2 - 0), 6); ++i1) {
            Real[] y2 = new Real[2 + Idx((i1 % 3), 4)];
            for (int i3 = 0; i3 < y2.Length; i3++) { y2[i3] = (0.5 * M.Cos((1.9375 / (1.0 + Sq(a))))); }
            int[] q4 = new int[] { 2, ((i1 >> 1)) % 5, i1 };
        }
        b *= M.Exp(-0.1 * Sq(M.Sin(M.Pow(1.0 + Sq(b), M.Tanh(a)))));
        b = M.Sin((b / (1.5 + M.Abs(((((v0 + v0) <= (-2.3125)) && ((((2 / 2)) switch { 0 => (-0.3125), 1 => a, _ => a }) <= 2.8125)) ? b : v0)))));
        v0 = M.Atan(((0.25 * (Real)(float)((2 - 2) % 9)) + M.Tanh(a)));
        return ((b + M.Sin(v0)) + b * b);
    }
}
