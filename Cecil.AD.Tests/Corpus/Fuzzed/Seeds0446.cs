public static class P446 {
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v0 = ((M.Cos(x[((4 ^ 5)) & 1]) / (1.0 + Sq(((((((3 * 2 + 1)) switch { 0 => x[0], 1 => x[Idx(4, x.Length)], _ => x[(2) & 1] }) > (-1.0625)) || (M.CopySign(x[1], (-2.8125)) >= (-3.4375))) ? x[((((int)(unchecked((uint)x.Length) >> 3) % 2 == 0) ? (2 / 2) : 0)) & 1] : x[Idx((int)((long)(int)M.Floor(M.Abs(x[0])) * 5 % 7), x.Length)])))) - (((1 > 1) && (M.CopySign(x[Idx((int)((long)(int)(4.0 * M.Exp(-Sq(x[x.Length - 1]))) * 5 % 7), x.Length)], x[Idx(((2 % 3) % 3), x.Length)]) > 1.3125)) ? (x[(2) & 1] = M.Tanh(x[Idx(2, x.Length)])) : x[^2]));
        v0 -= (0.2 * M.Atan((-M.Atan2(v0, 2.0 + M.Cos(v0)))) + 0.1);
        for (Real v1 = (0.5 * M.Cos((0.75 * v0 + 0.25 * x[(int)(unchecked((uint)(((2 / 2) >> 1))) % (uint)x.Length)]))); v1 < 2.0; v1 += 0.75 + 0.5 * M.Sin((x[Idx(5, x.Length)] + 2.8125))) {
            if ((((checked(4 % 50 + 1) < 2) || ((v0 * v0) >= 1.4375)) & ((v0 < 1.8125) || (M.Exp(-Sq(v0)) >= M.Cosh(M.Tanh(x[x.Length - 1])))))) {
                v0 += M.Tanh(M.Cos(M.Max(v0, v1)));
                v0 = M.Sin((v0 * (((((v0 % 1.75) >= M.FusedMultiplyAdd(v1, v0, 0.25)) ? 0 : 2)) switch { 0 => v1, 1 => v0, _ => v0 })));
                for (int i2 = 0; i2 < M.Min((2 >> 1), 5); i2 += 2) {
                    v0 = M.Atan((v0 = (0.3 * M.Tanh(M.Abs(v0)))));
                    _ = v1;
                }
            }
            Real v3 = M.Atan(M.Pow(0.5 + M.Abs(v0), M.Sin(M.Pow(1.0 + Sq(v0), M.Tanh(x[(int)(unchecked((uint)((int)(4.0 * v0))) % (uint)x.Length)])))));
        }
        x[Idx(((2 > 1) ? (2 >> 1) : 2), x.Length)] = x[Idx((int)((long)2 * 5 % 7), x.Length)] = (0.4 * M.Sin((x[Idx((int)((long)(3 - x.Length) * 5 % 7), x.Length)] / (1.5 + M.Abs(v0)))));
        for (int i4 = 0; i4 < 2; i4++) {
            for (int j5 = 0; j5 < 1; j5++) {
                v0 += M.Sin(M.CopySign(((M.Floor(x[1]) + 0.5 * x[1]) * M.Log10(2.0 + Sq(x[Idx(checked((3 * i4 + 1) % 50 + 1), x.Length)]))), (0.1 * ((j5 + i4) % 7))));
            }
            v0 += (0.3 * M.Tanh(M.Atanh(0.5 * M.Sin(x[Idx(i4, x.Length)]))));
        }
        for (int i6 = 0; i6 < Idx((3 / 2), 6); i6 += 2) {
            for (int i7 = 0; i7 < 1; i7++) {
                Real[][] j8 = new Real[][] { new Real[3], new Real[] { (0.3 * M.Tanh(M.Cbrt(1.0 + Sq(v0)))), v0 } };
            }
            _ = (0.1 * (M.Sign((-3.1875)) % 7));
            L9:
            {
                Real v10 = M.Sin((M.Exp(M.Sin(v0)) / (1.0 + Sq(v0))));
                int k11 = (checked((i6 + 4) % 50 + 1)) % 9;
            }
            if (fuel-- > 0 && (((x.Length ^ x.Length) > i6) && (M.Cosh(M.Tanh(v0)) < (-1.5625)))) goto L9;
            v0 = M.Tanh(M.CopySign(v0, (M.Floor(v0) + 0.5 * v0)));
        }
        x[(int)(unchecked((uint)(2)) % (uint)x.Length)] = M.Tanh(M.IEEERemainder(v0, 2.5));
        (v0, v0) = (v0, x[(int)(unchecked((uint)((x.Length >> 1))) % (uint)x.Length)]);
        Real t12 = 0.0;
        foreach (Real e13 in x) { t12 += 1.5 * (e13); }
        return ((M.Pow(1.0 + Sq(t12), M.Tanh((-0.4375))) + x[(int)(unchecked((uint)((((5 & 7) << 1 | 1) % 3))) % (uint)x.Length)] * x[(int)(unchecked((uint)((((5 & 7) << 1 | 1) % 3))) % (uint)x.Length)]) + M.Sin((-3.1875)));
    }
}

public static class P450 {
    private static T G0<T>(T a, T b) where T : System.Numerics.INumber<T> {
        T s = T.Zero;
        for (int i = 0; i < 3; i++) {
            s = ((-s + T.One) > (a + T.One) ? (-s + T.One) : (a + T.One));
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
    public static Real F(Real[] x, int n) {
        int fuel = 40;
        Real v2 = (x[Idx(4, x.Length)] = Soft((x[Idx(((x[Idx(((int)(4.0 * M.Max(x[(((5 / 2) + n)) & 1], x[Idx((n ^ n), x.Length)])) >> 1), x.Length)] < 1.6875) ? (x.Length >> 1) : 4), x.Length)] = M.Sin((x[Idx(n, x.Length)] + x[^2])))));
        if (((n ^ 3) > n)) {
            List<Real> l3 = new List<Real>() { (0.2 * M.Atan(M.Acosh(1.5 + Sq(0.1875))) + 0.1), v2 };
        } else if (((v2 > 1.8125) | (M.FusedMultiplyAdd(v2, v2, 0.25) <= 1.8125))) {
            v2 += M.Sin((v2 = M.Sin(M.Exp(0.5 * M.Tanh(v2)))));
            List<Real> l4 = new List<Real>(x);
        } else {
            Cell1<Real> z5 = new Cell1<Real>(M.Sin((v2 - 2.3125)));
            List<Real> l6 = new List<Real>() { (0.4 * M.Sin((x[0] - z5.Item))), z5.Item };
        }
        List<Real> l7 = new List<Real>() { Soft((x[(int)(unchecked((uint)((int)(4.0 * (v2 / (2.0 + M.Sin(v2)))))) % (uint)x.Length)] - v2)), v2 };
        foreach (Real e8 in l7) { v2 = x[Idx((--n), x.Length)] = M.Tanh(x[^2]); }
        l7[Idx((3 * (int)(4.0 * (0.1 * ((x.Length - l7.Count) % 7))) + 1), l7.Count)] -= M.Atan((x[Idx(n, x.Length)] = M.Sin(x[x.Length - 1])));
        Real t9 = 0.0;
        foreach (Real e10 in x) { t9 += M.Sin(e10); }
        return ((((M.Round(3.0 * v2) * v2) + M.Sin(t9)) - 0.5 * 3.5625) + t9);
    }
}

public static class P456 {
    private static void H0(ref Real a, in Real b, out Real c) {
        int fuel = 12;
        c = (0.5 * b - 0.25);
        c = M.Sin(M.Atan2(b, 2.0 + M.Cos((b / (2.0 + M.Sin(b))))));
        return;
    }
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v1;
        if ((((x[((3 * 2 + 1)) & 1] * x[1]) < (x[Idx((int)((long)(int)(4.0 * (((M.Pow(1.0 + Sq(x[^2]), 0.75) < (-0.6875)) || (checked(3 % 50 + 1) < 5)) ? x[1] : x[Idx((int)(4.0 * (x[Idx(checked((2 + 2) % 50 + 1), x.Length)] = (0.3 * M.Tanh(x[Idx((((int)(4.0 * (x[Idx((int)((long)2 * 5 % 7), x.Length)] - x[1])) & 7) << 1 | 1), x.Length)])))), x.Length)])) * 5 % 7), x.Length)] + x[Idx(((x.Length > 1) ? 2 : 3), x.Length)])) | (M.Atan(x[0]) < x[x.Length - 1]))) {
            v1 = Soft(M.Log10(2.0 + Sq(x[0])));
        } else { v1 = M.Tanh((x[0] / (2.0 + M.Sin(0.6875)))); }
        v1 -= (0.3 * M.Tanh((v1 / (1.0 + Sq((v1 - v1))))));
        v1 /= (1.1 + Sq((((((5 & 7) << 1 | 1) <= 2) && (x.Length > 1)) ? v1 : v1)));
        Real v2 = M.Pow(1.0 + Sq((((((x[Idx((int)(unchecked((uint)2) >> 3), x.Length)] * 0.1875) < 2.3125) || (M.Pow(v1, 2.0) > (-3.0625))) ? v1 : v1) + M.Tan(0.5 * M.Sin(x[x.Length - 1])))), M.Tanh(M.Exp(-Sq(M.Atan2(v1, 2.0 + M.Cos(x[Idx((3 * 2 + 1), x.Length)]))))));
        H0(ref x[Idx(((0 - x.Length) + 2), x.Length)], (x[Idx(M.Sign((0.25 * (Real)(float)((int)(4.0 * M.Pow(0.5 + M.Abs(v1), M.Sin(x[Idx(M.Sign((v1 / (1.5 + M.Abs(v2)))), x.Length)]))) % 9))), x.Length)] - v2), out Real v3);
        do {
            List<Real> l4 = new List<Real>() { M.Atan((x[x.Length - 1] = (0.3 * M.Tanh(v2)))), v2 };
            for (int i5 = 0; i5 < x.Length; v2 += 0.1 * M.Sin(M.Sqrt(1.0 + Sq(v1))), i5++) {
                v1 = (0.5 * M.Cos(M.Min(v1, (((M.Clamp(v1, -1.5, 1.25) <= (v3 + v1)) && ((i5 / 2) <= 4)) ? v2 : v1))));
            }
        }
        while (fuel-- > 0 && ((2 % 3) >= 5));
        x[^2] += (0.2 * M.Atan(M.FusedMultiplyAdd(v3, x[x.Length - 1], 0.25)) + 0.1);
        v2 = v3 = (0.5 * M.Cos(((M.Sign(M.Pow(1.0 + Sq(v3), M.Tanh(0.9375)))) switch { 0 => v3, 1 => v2, _ => M.Atan2(v2, 2.0 + M.Cos(x[Idx(checked(0 % 50 + 1), x.Length)])) })));
        Real[] y6 = new Real[] { (0.4 * M.Sin(M.Max(v2, 1.3125))), (0.3 * M.Tanh(v3)), v2 };
        object o7 = M.Sin(M.Log10(2.0 + Sq(v1)));
        Real v8 = (Real)o7;
        H0(ref v3, in v3, out x[^2]);
        Real t9 = 0.0;
        foreach (Real e10 in x) { t9 += M.Sin(e10); }
        return ((t9 + v3) + v8);
    }
}

public static class P458 {
    private static Real H0(Real[] y, int k) {
        int fuel = 12;
        return (y[Idx(y.Length, y.Length)] + M.Sin(y[0]));
    }
    private static Func<Real, Real> H1(Real a, Real b) {
        int fuel = 12;
        return v => M.Sin(v * ((M.Tanh(a) / (1.0 + Sq(a))) + b)) + (((a = (0.3 * M.Tanh(a))) - M.Max((-2.1875), b)) + a * a);
    }
    private static Real R2(Real[] y, int i, Real t, int d) {
        int fuel = 4;
        return (((d > 0 && i + 1 < y.Length ? Soft(R2(y, i + 1, Soft((t - t)), d - 1)) : M.Pow(0.5 + M.Abs(y[i]), M.Sin(t))) + t * t) + (d > 0 && i + 1 < y.Length ? Soft(R2(y, i + 1, (0.5 * M.Cos(M.Log2(2.0 + Sq(y[i])))), d - 1)) : (0.1 * ((3 * 5 + 1) % 7))));
    }
    public static Real F(Real[] x, int n) {
        int fuel = 40;
        Real v3 = (0.25 * (Real)(float)(checked(n % 50 + 1) % 9));
        v3 = Soft(M.FusedMultiplyAdd(v3, (x[1] % 1.75), 0.25));
        x[0] += M.Atan((0.75 * M.FusedMultiplyAdd((-0.3125), x[0], 0.25) + 0.25 * M.Pow(v3, 2.0)));
        v3 += M.Atan(M.Sqrt(1.0 + Sq(((((2 & 7) << 1 | 1) >= n) ? v3 : v3))));
        for (int i4 = 1; i4 < 2; i4 += 2) {
            Func<Real, Real> h5 = t6 => {
                Func<Real, Real> h7 = H1((0.2 * M.Atan(M.Atanh(0.5 * M.Sin(t6))) + 0.1), R2(new Real[] { M.Atan(x[Idx((3 * (5 - i4) + 1), x.Length)]), t6, 0.25, M.Atan(x[Idx((3 * (5 - i4) + 1), x.Length)]) }, Idx((3 * n + 1), 3), t6, 3));
                Real v8 = (0.5 * M.Cos(H0(x, (n % 3))));
                return M.Sin((h7(v8) + v3 * v3));
            };
        }
        Real t9 = 0.0;
        foreach (Real e10 in x) { t9 += M.Sin(e10); }
        return (((M.Pow(1.0 + Sq(v3), M.Tanh(t9)) + M.Sin(t9)) + M.Sin(v3)) + t9);
    }
}

public static class P469 {
    public struct S0 {
        public Real P, Q; public int K;
        public S0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            return (P + 2.0625 * 2.0625);
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    private static Func<Real, Real> H1(Real a, Real b) {
        int fuel = 12;
        return v => M.Sin(v * (M.Exp(M.Sin(a)) + b * b)) + (M.Sinh(M.Sin(a)) + M.Sin((-0.3125)));
    }
    public static Real F(Real a, Real b, Real[] x, int n) {
        int fuel = 40;
        Real v2 = (b = (0.2 * M.Atan(a) + 0.1));
        Func<Real, Real>[] w5 = new Func<Real, Real>[] { (Func<Real, Real>)(t3 => (0.3 * M.Tanh((0.1 * ((3 * n + 1) % 7))))), (Func<Real, Real>)(t4 => M.Atan(b)), (Func<Real, Real>)M.Sin };
        Real[] y6 = new Real[2 + Idx((n + n), 4)];
        for (int i7 = 0; i7 < y6.Length; i7++) { y6[i7] = (0.4 * M.Sin(((-1.6875) + a))); }
        int k8 = Idx((int)(unchecked((uint)x.Length) >> 3), 5);
        while (k8-- > 0) {
            L9:
            { v2 = (0.5 * M.Cos(M.FusedMultiplyAdd((v2 / (1.5 + M.Abs(b))), M.Acosh(1.5 + Sq((-1.9375))), 0.25))); }
            if (fuel-- > 0 && (M.Sinh(M.Sin(v2)) < 1.8125)) goto L9;
            x[(int)(unchecked((uint)(((n + k8) / 2))) % (uint)x.Length)] = Soft((x[(int)(unchecked((uint)(((n + k8) / 2))) % (uint)x.Length)] / (1.5 + M.Abs(b))));
        }
        Real t10 = 0.0;
        foreach (Real e11 in x) { t10 += 1.5 * (e11); }
        return (((t10 / (1.5 + M.Abs(t10))) - 0.5 * t10) + t10 * t10);
    }
}

public static class P480 {
    private static T G0<T>(T a, T b) where T : System.Numerics.INumber<T> {
        T s = T.Zero;
        for (int i = 0; i < 3; i++) {
            s = (T.Max(a, T.One) - (s > s ? s : s));
            a = s / (T.One + s * s) + T.CreateChecked(0.25) * b;
        }
        return a;
    }
    private static Real R1(Real[] y, int i, Real t, int d) {
        int fuel = 4;
        int k2 = (((M.CopySign(t, y[i]) < 1.0625) ? (d >> 1) : i)) % 9;
        return ((Soft(G0(t, y[i])) - 0.5 * y[i]) + (d > 0 && i + 1 < y.Length ? Soft(R1(y, i + 1, (0.2 * M.Atan((t * t)) + 0.1), d - 1)) : (t % 1.75)));
    }
    public static Real F(Real a, Real b, Real[] x, int n) {
        int fuel = 40;
        Real v3;
        if (((M.Pow(1.0 + Sq(b), M.Tanh(a)) <= (-0.1875)) && (M.Pow(2.0 + Sq(a), -1.5) > b))) {
            b = M.Sin(b);
            v3 = M.Sin(a);
        } else { v3 = M.Sin(a); }
        x[Idx((5 ^ 0), x.Length)] -= M.Sin((x[(int)(unchecked((uint)((n ^ x.Length))) % (uint)x.Length)] = (0.3 * M.Tanh((0.75 * a + 0.25 * a)))));
        _ = M.Exp(0.5 * M.Tanh(M.Asin(0.9 * M.Sin(b))));
        a = (0.5 * M.Cos((a - M.Sqrt(1.0 + Sq(a)))));
        for (int i4 = 1; i4 < M.Min(checked(n % 50 + 1), 5); i4++) {
            for (int i5 = 3 - 1; i5 >= 0; i5--) {
                x[(int)(unchecked((uint)(checked((int)(4.0 * (a = M.Tanh(x[Idx((int)(unchecked((uint)1) >> 3), x.Length)]))) % 50 + 1))) % (uint)x.Length)] = Soft((M.Max(a, a) / (2.0 + M.Sin(((((b < 2.8125) ? 3 : i5)) switch { 0 => x[0], 1 => v3, _ => v3 })))));
            }
        }
        if ((3 > 1)) { x[x.Length - 1] -= M.Atan(M.Atan(Soft(G0(x[x.Length - 1], x[0])))); }
        Real t6 = 0.0;
        foreach (Real e7 in x) { t6 += M.Sin(e7); }
        return (((0.75 * t6 + 0.25 * a) - 0.5 * b) + 2.0625);
    }
}

public static class P484 {
    public struct Cell0<T>(T item) {
        public T Item = item;
        public T Swap(T other) {
            T before = Item;
            Item = other;
            return before;
        }
    }
    private static T G1<T>(T a, T b) where T : System.Numerics.INumber<T> {
        T s = T.Zero;
        for (int i = 0; i < 2; i++) {
            s = ((b > b ? b : b) - (T.One + s));
            a = s / (T.One + s * s) + T.CreateChecked(0.25) * b;
        }
        return T.Abs(s) / (T.One + s * s);
    }
    private static void H2(Real[] y, Real t) {
        int fuel = 12;
        return;
    }
    private static (Real, Real) H3(Real a, Real b) {
        int fuel = 12;
        for (int i4 = 0; i4 < 0; i4++) { a += M.Sin((-3.3125)); }
        return ((M.Pow((b + 3.3125), 2.0) + M.Sin(a)), ((M.Round(3.0 * (a * a)) * (a * a)) + 1.1875 * 1.1875));
    }
    public static Real F(Real a, Real b) {
        int fuel = 40;
        Real v5 = b;
        a = b = (0.4 * M.Sin(((a + v5) * M.CopySign(a, b))));
        v5 += Soft(a);
        return (((((M.Round(3.0 * b) * b) + M.Sin(v5)) + b * b) + a * a) + M.Sin(a));
    }
}

public static class P486 {
    private static Real R0(Real[] y, int i, Real t, int d) {
        int fuel = 4;
        bool f1 = (((((y.Length & 7) << 1 | 1) % 3 != 4) && ((y[i] = (0.3 * M.Tanh(t))) < M.Pow(0.5 + M.Abs(t), M.Sin(t)))) || ((0 - d) % 2 == 0));
        y[i] = (0.5 * M.Cos(((y[i] / (2.0 + M.Sin(t))) * M.FusedMultiplyAdd(t, y[Idx(((i ^ y.Length) >> 1), y.Length)], 0.25))));
        return (((((int)(4.0 * t) >= 3) ? t : t) + y[i]) + (d > 0 && i + 1 < y.Length ? Soft(R0(y, i + 1, M.Atan(y[Idx(M.Sign(y[0]), y.Length)]), d - 1)) : y[i]));
    }
    public static Real F(Real a, Real b) {
        int fuel = 40;
        Real v2 = (a / (1.0 + Sq(a)));
        _ = (0.1 * ((int)(unchecked((uint)0) >> 3) % 7));
        {
            for (int i4 = 0; i4 < M.Min((4 / 2), 5); i4++) { a = M.Atan(M.Acos(0.9 * M.Cos(M.Sin(a)))); }
        }
        L3: ;
        for (int i5 = 0; i5 < Idx((((1 >> 1) <= 2) ? 2 : 2), 6); i5++) {
            for (int j6 = 0; j6 < i5; j6++) {
                a = (0.5 * M.Cos((b * a)));
                v2 += (0.3 * M.Tanh(((b / (2.0 + M.Sin(b))) * M.CopySign(a, b))));
                bool f7 = !(M.Tan(0.5 * M.Sin(a)) < 0.3125);
            }
            for (int i8 = 0; i8 < M.Min((int)(4.0 * (0.75 * b + 0.25 * v2)), 5); i8++) {
                Real v9 = (0.2 * M.Atan(((((((0.75 * 1.8125 + 0.25 * a) < (-0.4375)) && (M.Asinh(a) > (-2.8125))) ? b : b) >= (-0.4375)) ? M.Pow(1.0 + Sq(a), M.Tanh(b)) : M.Max(a, b))) + 0.1);
                Real v10;
                if (((int)(unchecked((uint)i5) >> 3) <= i8)) {
                    v9 = (0.2 * M.Atan(M.Atan2(v9, 2.0 + M.Cos((((i5 + i8)) switch { 0 => b, 1 => v9, _ => v9 })))) + 0.1);
                    v10 = M.Atan(1.0625);
                } else {
                    v9 = Soft(M.Pow(1.0 + Sq(v9), M.Tanh(M.Asinh(b))));
                    v10 = M.Tanh((a / (2.0 + M.Sin(a))));
                }
                for (int j11 = 0; j11 < Idx((i8 % 3), 6); j11++) {
                    v2 += (0.4 * M.Sin((0.25 * (Real)(float)((int)(4.0 * M.Min(b, a)) % 9))));
                }
                v2 += (0.4 * M.Sin(M.Pow(2.0 + Sq(v10), -1.5)));
            }
        }
        return (((((M.Abs(v2) + a * a) + v2) + b * b) + a) + M.Sin(v2));
    }
}

public static class P488 {
    private static void H0(ref Real a, in Real b, out Real c) {
        int fuel = 12;
        c = (0.5 * b - 0.25);
        c = M.Atan(M.Min(c, (b / (1.0 + Sq(a)))));
        a = (a - a);
        return;
    }
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v1;
        if (((2 + 5) % 2 == 0)) {
            v1 = M.Sin((x[Idx(2, x.Length)] - x[(int)(unchecked((uint)(2)) % (uint)x.Length)]));
        } else { v1 = M.Tanh((M.Floor(x[x.Length - 1]) + 0.5 * x[x.Length - 1])); }
        for (int i2 = 0; i2 < x.Length; i2++) {
            for (int i3 = 0; i3 < Idx((i2 ^ i2), 6); v1 += 0.1 * M.Sin((x[x.Length - 1] = Soft(x[i2]))), i3++) {
                _ = M.Tanh((x[i2] * x[i2]));
                bool f4 = (2 > 1);
            }
            Func<Real, Real> h7 = ((((M.Atan2(v1, 2.0 + M.Cos(2.3125)) >= (-0.4375)) ^ (M.CopySign(v1, x[i2]) > (-1.4375))) ? v1 : x[i2]) > 2.5625) ? (Func<Real, Real>)(t5 => Soft((x[x.Length - 1] / (1.0 + Sq(t5))))) : (Func<Real, Real>)(t6 => M.Tanh(M.IEEERemainder(t6, 2.5)));
            {
                while (fuel-- > 0 && (((((0.1 * ((i2 - 2) % 7)) > 2.9375) ? i2 : 0) < x.Length) & (M.Clamp(v1, -1.5, 1.25) >= (-0.3125)))) {
                    Func<Real, Real> h9 = (Func<Real, Real>)M.Sin;
                    int k11 = Idx(checked(0 % 50 + 1), 5);
                    while (k11-- > 0) { Real v12 = (0.2 * M.Atan((x[i2] - 2.1875)) + 0.1); }
                    x[i2] = (0.3 * M.Tanh(M.Max(x[i2], x[i2])));
                    int k13 = (((1 - i2) >> 1)) % 9;
                }
            }
            L8: ;
        }
        Real v14 = M.Pow(1.0 + Sq((x[x.Length - 1] * v1)), M.Tanh((x[Idx((int)(4.0 * (x[(int)(unchecked((uint)(2)) % (uint)x.Length)] = (0.5 * M.Cos(v1)))), x.Length)] / (1.0 + Sq(v1)))));
        v14 = v14;
        Real t15 = 0.0;
        foreach (Real e16 in x) { t15 += M.Sin(e16); }
        return (((((M.Sinh(M.Sin(v14)) + t15) - 0.5 * t15) + x[(int)(unchecked((uint)(((2 > 1) ? checked(x.Length % 50 + 1) : 3))) % (uint)x.Length)]) + M.Sin(2.9375)) + v14);
    }
}

public static class P496 {
    private static Real H0(Real[] y, int k) {
        int fuel = 12;
        L1:
        {
            (y[Idx((k++ ^ k), y.Length)], y[(int)(unchecked((uint)((k++ / 2))) % (uint)y.Length)]) = (y[Idx((int)(unchecked((uint)k) >> 3), y.Length)], y[Idx(M.Sign((-y[Idx((k - k++), y.Length)])), y.Length)]);
            List<Real> l2 = new List<Real>(y);
        }
        if (fuel-- > 0 && !(y[Idx(y.Length, y.Length)] <= M.Cosh(M.Tanh(y[Idx((int)(unchecked((uint)5) >> 3), y.Length)])))) goto L1;
        for (int i3 = 0; i3 < y.Length; i3++) {
            y[i3] += Soft((y[i3] / (1.0 + Sq(y[Idx(M.Sign(M.CopySign(y[i3], y[i3])), y.Length)]))));
        }
        return ((y[(k) & 1] * y[(int)(unchecked((uint)(((k + 5) + k))) % (uint)y.Length)]) + M.Sin(y[0]));
    }
    private static Real R4(Real[] y, int i, Real t, int d) {
        int fuel = 4;
        return (((-0.0625) - 0.5 * y[i]) + (d > 0 && i + 1 < y.Length ? Soft(R4(y, i + 1, (0.4 * M.Sin(M.Max(y[Idx((int)(unchecked((uint)5) >> 3), y.Length)], t))), d - 1)) : t));
    }
    public static Real F(Real a, Real b) {
        int fuel = 40;
        Real v5 = M.Exp(-Sq(((checked(2 % 50 + 1) % 2 == 0) ? (0.1 * ((int)M.Floor((0.0625 - 2.3125)) % 7)) : M.Pow(0.5 + M.Abs(b), M.Sin(a)))));
        Real[] y6 = new Real[2 + Idx((int)((long)2 * 5 % 7), 4)];
        y6[Idx((((2 > 1) ? 1 : 2) >> 1), y6.Length)] += M.Sin(H0(y6, (((2 >> 1) > 2) ? 1 : 2)));
        y6[0] += (0.3 * M.Tanh((((2 >> 1) % 3 != 2) ? M.Atanh(0.5 * M.Sin(y6[1])) : (0.25 * (Real)(float)((3 * 2 + 1) % 9)))));
        a++;
        Real t7 = 0.0;
        foreach (Real e8 in y6) { t7 += M.Sin(e8); }
        return ((((v5 * y6[Idx(2, y6.Length)]) + M.Sin(y6[Idx((0 - 2), y6.Length)])) + t7 * t7) - 0.5 * a);
    }
}
