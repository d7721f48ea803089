public static class P30 {
    public interface IStep {
        Real Step(Real t);
        Real Twice(Real t) { return Step(0.5 * Step(t)); }
    }
    public readonly struct W(Real p) : IStep {
        private readonly Real _p = p;
        public Real Step(Real t) { return M.Sin((t * _p)); }
    }
    public class C0 : IStep {
        public Real P, Q; public int K; public C0 Next;
        public C0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public virtual Real Step(Real t) {
            int fuel = 6;
            t = Q;
            return (0.2 * M.Atan(((((K % 3)) switch { 0 => Q, 1 => t, _ => P }) + t * t)) + 0.1);
        }
        public Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Step(P))); }
    }
    public sealed class C1 : C0 {
        public Real R;
        public C1(Real p, Real r) : base(p, 0.5 * r) {
            R = r;
            K = 1;
        }
        public override Real Step(Real t) {
            int fuel = 6;
            P -= (0.2 * M.Atan(M.Max(M.Cosh(M.Tanh(Q)), M.Cos(Q))) + 0.1);
            t = Q = (0.5 * M.Cos(M.Pow(0.5 + M.Abs(Q), M.Sin(P))));
            for (int i3 = 1; i3 < Idx((int)((long)K * 5 % 7), 6); ++i3) {
                switch (((int)(4.0 * M.Acos(0.9 * M.Cos(t))) / 2)) {
                    case 0:
                    {
                        {
                            for (int i5 = 0; i5 < Idx(((i3 > 1) ? i3 : i3), 6); i5++) {
                                for (int j6 = 0; j6 < 4; j6++) {
                                    P += M.Atan(M.FusedMultiplyAdd(M.Atanh(0.5 * M.Sin(Q)), t, 0.25));
                                }
                                P += M.Tanh(((M.Log2(2.0 + Sq(t)) + Q) / (1.0 + Sq(M.Cosh(M.Tanh(R))))));
                            }
                        }
                        L4: ;
                        Real v7 = (0.4 * M.Sin(R));
                    } break;
                    case 1:
                    case 3:
                    {
                        P = M.Sin((P * (R / (1.5 + M.Abs((-2.4375))))));
                    } break;
                    case 5:
                    default:
                    {
                        P = (0.3 * M.Tanh((P / (1.0 + Sq((Q * R))))));
                    } break;
                }
            }
            return Soft(((0.5 * (R * Q) + base.Step(P)) + M.Sin(0.5625)));
        }
    }
    public sealed class C2 : C0 {
        public Real R;
        public C2(Real p, Real r) : base(p, 0.5 * r) {
            R = r;
            K = 3;
        }
        public override Real Step(Real t) {
            int fuel = 6;
            t = (0.2 * M.Atan((t - (2.3125 / (1.5 + M.Abs(t))))) + 0.1);
            R = ((-1.1875) - P);
            return (0.3 * M.Tanh(((0.5 * (t - t) + base.Step(Q)) + R)));
        }
    }
    private static Real H8(Real a, Real b) {
        int fuel = 12;
        if ((M.CopySign(a, a) <= M.IEEERemainder(b, 2.5))) {
            if ((b < 2.4375)) {
                Real v9 = (((2 > 1) && (b >= (-1.3125))) ? M.Tan(0.5 * M.Sin(M.Atan(b))) : (M.CopySign(b, a) / (2.0 + M.Sin((0.1 * ((2 ^ 2) % 7))))));
            }
        }
        return (M.Tan(0.5 * M.Sin((b = Soft(a)))) + a * a);
    }
    private static void H10(ref Real a, in Real b, out Real c) {
        int fuel = 12;
        c = (0.5 * b - 0.25);
        for (int i11 = 0; i11 < Idx((1 + 4), 6); c += 0.1 * M.Sin(a), i11++) {
            if (!((i11 - i11) % 2 == 0)) { return; }
            Real v12 = (0.3 * M.Tanh((0.1 * ((3 / 2) % 7))));
        }
        return;
    }
    public static Real F(Real a, Real b, Real[] x, int n) {
        int fuel = 40;
        Real v13;
        if ((((0 > 1) ? 1 : n) % 2 == 0)) {
            x[1] = M.Tanh((((Soft(x[Idx(n, x.Length)]) <= (-3.1875)) && ((int)((long)n * 5 % 7) < 3)) ? (b * b) : M.Exp(0.5 * M.Tanh(a))));
            v13 = (0.4 * M.Sin((a + b)));
        } else { v13 = (0.2 * M.Atan(a) + 0.1); }
        Real[] y14 = (Real[])x.Clone();
        bool f15 = (M.Atan2(y14[0], 2.0 + M.Cos(x[x.Length - 1])) >= (0.1 * ((0 / 2) % 7)));
        Real v16 = (((n / 2) >= n) ? M.CopySign((v13 / (1.5 + M.Abs(x[1]))), M.FusedMultiplyAdd(b, v13, 0.25)) : M.CopySign((-3.3125), a));
        Real t17 = 0.0;
        foreach (Real e18 in y14) { t17 += M.Sin(e18); }
        return ((M.Pow(1.0 + Sq(t17), M.Tanh(y14[Idx(((n / 2) / 2), y14.Length)])) + v16 * v16) + x[Idx((int)((long)n * 5 % 7), x.Length)]);
    }
}

public static class P32 {
    public interface IStep {
        Real Step(Real t);
        Real Twice(Real t) { return Step(0.5 * Step(t)); }
    }
    public readonly struct W(Real p) : IStep {
        private readonly Real _p = p;
        public Real Step(Real t) { return M.Tanh((t * _p)); }
    }
    public sealed class C0 : IStep {
        public Real P, Q; public int K; public C0 Next;
        public C0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            P = (0.4 * M.Sin(Q));
            return M.Tanh(((t = M.Sin(2.8125)) + P * P));
        }
        public Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Step(P))); }
    }
    private static T G1<T>(T a, T b) where T : System.Numerics.INumber<T> {
        T s = T.Zero;
        for (int i = 0; i < 1; i++) {
            s = T.Max((T.One * T.One), (-a + T.One));
            a = s / (T.One + s * s) + T.CreateChecked(0.25) * b;
        }
        return T.Abs(s) / (T.One + s * s);
    }
    private static T G2<T>(T a, T b) where T : System.Numerics.INumber<T> {
        T s = T.Zero;
        for (int i = 0; i < 1; i++) {
            s = ((-a + s) + (T.One > T.One ? T.One : T.One));
            a = s / (T.One + s * s) + T.CreateChecked(0.25) * b;
        }
        return a;
    }
    private static Real H3(Real a, Real b) {
        int fuel = 12;
        b = (0.5 * M.Cos((b * M.Sin(b))));
        return (((b * a) / (1.5 + M.Abs(M.Cos(b)))) + M.Sin(a));
    }
    private static void H4(ref Real a, in Real b, out Real c) {
        int fuel = 12;
        c = (0.5 * b - 0.25);
        Real[,] g5 = new Real[2, 3];
        Real[] y6 = new Real[2 + Idx((2 - 2), 4)];
        for (int i7 = 0; i7 < y6.Length; i7++) { y6[i7] = Soft((0.1 * ((3 * i7 + 1) % 7))); }
        return;
    }
    private static Real R8(Real[] y, int i, Real t, int d) {
        int fuel = 4;
        if (((4 > 1) | ((5 ^ 2) % 2 == 0))) {
            Real Local9(Real t10) {
                (y[Idx((i + y.Length), y.Length)], t, t10) = (y[(int)(unchecked((uint)(((3 & 7) << 1 | 1))) % (uint)y.Length)], t10, Soft((t10 * y[0])));
                int k11 = (((d / 2) + 3)) % 9;
                return M.Sin((M.Pow(1.0 + Sq(y[(k11) & 1]), M.Tanh(y[Idx(((((int)((long)d * 5 % 7) <= i) ? 4 : i) + (--k11)), y.Length)])) + t10 * t10));
            }
        } else if (((y[^2] / (2.0 + M.Sin(y[i]))) > (-1.9375))) {
            C0 c12 = new C0((0.5 * M.Cos((t * y[i]))), (0.5 * M.Cos(((M.FusedMultiplyAdd(t, t, 0.25) <= M.Atan(y[i])) ? t : t))));
        } else { y[^2] = (0.3 * M.Tanh(M.Atan2(y[^2], 2.0 + M.Cos(M.Min(y[i], t))))); }
        return (((t / (1.0 + Sq(y[i]))) + y[i]) + (d > 0 && i + 1 < y.Length ? Soft(R8(y, i + 1, M.Sin(H3(y[i], t)), d - 1)) : M.Sqrt(1.0 + Sq(y[i]))));
    }
    public static Real F(Real[] x) {
        int fuel = 40;
        Real v13 = ((M.Atan(x[x.Length - 1]) % 1.75) * M.Max(x[(int)(unchecked((uint)(2)) % (uint)x.Length)], x[0]));
        x[x.Length - 1]++;
        {
            for (int i15 = 0; i15 < Idx(((2 & 7) << 1 | 1), 6); i15++) {
                Real v16 = M.Sin(M.Sin((x[x.Length - 1] - x[^2])));
                v13 += M.Sin(x[(i15) & 1]);
            }
        }
        L14: ;
        C0 c17 = new C0(M.Tanh(H3(v13, v13)), Soft((0.75 * v13 + 0.25 * x[1])));
        Real[][] j18 = new Real[][] { new Real[3], new Real[] { M.Sin(Soft(G1(v13, v13))), 0.6875 } };
        Real t19 = 0.0;
        foreach (Real e20 in x) { t19 += M.Sin(e20); }
        return (((x[Idx(((M.Log2(2.0 + Sq(c17.Q)) >= M.Cosh(M.Tanh(v13))) ? (c17.K - c17.K) : c17.K), x.Length)] + t19 * t19) - 0.5 * x[1]) + M.Sin(v13));
    }
}

public static class P33 {
    public struct S0 {
        public Real P, Q; public int K;
        public S0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public Real Step(Real t) {
            int fuel = 6;
            Q += (0.4 * M.Sin((M.Max(t, P) + ((((2 - K) >= K) && (M.Sign(M.Max(Q, P)) % 3 != K)) ? P : P))));
            return ((Q + P) - 0.5 * Q);
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Q - t)); }
    }
    public struct S1 {
        public S0 A; public Real R;
        public S1(S0 a, Real r) {
            A = a;
            R = r;
        }
        public Real Step(Real t) {
            int fuel = 6;
            List<Real> l2 = new List<Real>() { (0.2 * M.Atan(M.FusedMultiplyAdd(A.P, (-2.1875), 0.25)) + 0.1), t };
            return (t + M.Sin(R));
        }
        public readonly Real Norm(Real t) { return M.Sqrt(1.0 + Sq(R) + Sq(A.Q - t)); }
    }
    public static Real F(Real a, Real b, Real[] x, int n) {
        int fuel = 40;
        Real v3 = (M.FusedMultiplyAdd(M.Cos(a), (x[^2] - 0.6875), 0.25) * (0.1 * ((n % 3) % 7)));
        _ = M.Min(((M.Min(v3, v3) >= (-1.4375)) ? b : b), b);
        for (int i4 = 0; i4 < 0; i4++) { b += M.Atan(M.Pow(1.0 + Sq(x[0]), M.Tanh(x[Idx((i4 + 4), x.Length)]))); }
        x = new Real[x.Length];
        List<Real> l5 = new List<Real>() { M.Sin((((M.Pow(0.5 + M.Abs(a), M.Sin(v3)) > M.Pow(0.5 + M.Abs(v3), M.Sin(x[1]))) || (M.Sinh(M.Sin(v3)) <= 1.9375)) ? v3 : a)), 2.5625 };
        bool f6 = (M.Min(v3, b) < (M.Round(3.0 * a) * a));
        _ = ((f6 && ((M.Floor(v3) + 0.5 * v3) > M.Pow(1.0 + Sq(b), 0.75))) ? (a * v3) : (b / (2.0 + M.Sin(v3))));
        Real t7 = 0.0;
        foreach (Real e8 in x) { t7 += M.Sin(e8); }
        return ((M.Max(b, l5[Idx(((n % 3) + l5.Count), l5.Count)]) + t7) + (-0.4375) * (-0.4375));
    }
}

public static class P34 {
    public static Real F(Real a, Real b) {
        int fuel = 40;
        Real v0;
        if ((((0 % 3) % 2 == 0) && ((4 / 2) > 2))) {
            b = (0.4 * M.Sin((a / (1.0 + Sq(a)))));
            v0 = M.Atan(M.Tan(0.5 * M.Sin(b)));
        } else { v0 = (0.2 * M.Atan(M.Atan2(a, 2.0 + M.Cos(a))) + 0.1); }
        _ = v0;
        b += (0.4 * M.Sin(a));
        b -= (0.2 * M.Atan(M.Min(a, b)) + 0.1);
        a += (0.4 * M.Sin(v0));
        return ((M.Tan(0.5 * M.Sin(a)) + v0) + v0);
    }
}

public static class P35 {
    public interface IStep {
        Real Step(Real t);
        Real Twice(Real t) { return Step(0.5 * Step(t)); }
    }
    public readonly struct W(Real p) : IStep {
        private readonly Real _p = p;
        public Real Step(Real t) { return (0.3 * M.Tanh((t * _p))); }
    }
    public class C0 : IStep {
        public Real P, Q; public int K; public C0 Next;
        public C0(Real p, Real q) {
            P = p;
            Q = q;
            K = 1;
        }
        public virtual Real Step(Real t) {
            int fuel = 6;
            List<Real> l3 = new List<Real>() { (0.4 * M.Sin(M.Atan2(t, 2.0 + M.Cos(Q)))), P };
            return M.Atan((M.Sin(P) + Q));
        }
        public Real Norm(Real t) { return M.Sqrt(1.0 + Sq(P) + Sq(Step(Q))); }
    }
    public sealed class C1 : C0 {
        public Real R;
        public C1(Real p, Real r) : base(p, 0.5 * r) {
            R = r;
            K = 1;
        }
        public override Real Step(Real t) {
            int fuel = 6;
            return (0.5 * M.Cos(((0.5 * (Q - P) + base.Step(t)) - 0.5 * 0.9375)));
        }
    }
    public sealed class C2 : C0 {
        public Real R;
        public C2(Real p, Real r) : base(p, 0.5 * r) {
            R = r;
            K = 0;
        }
        public override Real Step(Real t) {
            int fuel = 6;
            return (0.3 * M.Tanh(((0.5 * Sq(P) + base.Step(Q)) + t * t)));
        }
    }
    private static T G4<T>(T a, T b) where T : System.Numerics.INumber<T> {
        T s = T.Zero;
        for (int i = 0; i < 3; i++) {
            s = ((b + s) / (T.One + (-s + T.One) * (-s + T.One)));
            a = s / (T.One + s * s) + T.CreateChecked(0.25) * b;
        }
        return T.Abs(s) / (T.One + s * s);
    }
    private static (Real, Real) H5(Real a, Real b) {
        int fuel = 12;
        for (int i6 = 0 - 1; i6 >= 0; i6--) { a -= (0.2 * M.Atan(((a - a) - M.Sqrt(1.0 + Sq(a)))) + 0.1); }
        return ((M.Pow(0.5 + M.Abs(M.Sinh(M.Sin(b))), M.Sin(a)) - 0.5 * a), ((a * b) - 0.5 * b));
    }
    private static Real[] H7(int k, Real t) {
        int fuel = 12;
        Real[] z = new Real[2 + (k & 3)];
        z[k & 1] = M.Sin(t);
        z[(int)(unchecked((uint)(k)) % (uint)z.Length)] /= (1.1 + Sq(M.Atan(t)));
        C0 c8 = new C2(M.Atan(M.Clamp(z[Idx((k >> 1), z.Length)], -1.5, 1.25)), (0.3 * M.Tanh((t - z[1]))));
        return z;
    }
    private static void H9(ref Real a, in Real b, out Real c) {
        int fuel = 12;
        c = (0.5 * b - 0.25);
        c /= (1.1 + Sq(M.Pow(0.5 + M.Abs(a), M.Sin(c))));
        if ((((((!((2 + 1) % 3 != 2) ? c : a) > (-0.5625)) ? c : a) <= (-1.3125)) && ((2 ^ 2) < 2))) { return; }
        return;
    }
    private static Real R10(Real[] y, int i, Real t, int d) {
        int fuel = 4;
        return (((((t < M.CopySign(t, y[Idx(((i % 3) + 2), y.Length)])) && (d > 1)) ? y[(((d & 7) << 1 | 1)) & 1] : y[Idx(((M.Max(t, t) >= (-0.5625)) ? (3 % 3) : i), y.Length)]) + M.Sin(t)) + (d > 0 && i + 1 < y.Length ? Soft(R10(y, i + 1, (0.5 * M.Cos((((y[Idx(d, y.Length)] - y[i]) > 2.0625) ? t : t))), d - 1)) : ((((0.25 * (Real)(float)((3 + i) % 9)) >= (t * y[i])) && (M.Min(t, t) <= 2.8125)) ? t : t)));
    }
    public static Real F(Real a, Real b, Real[] x, int n) {
        int fuel = 40;
        Real v11 = M.Pow((x[0] += 0.25 * M.Sin(M.Pow(0.5 + M.Abs(x[(int)(unchecked((uint)((n + n))) % (uint)x.Length)]), M.Sin(b)))), 2.0);
        for (int i12 = 1; i12 < x.Length; i12++) {
            n = (((((a / (2.0 + M.Sin(b))) <= (-0.5625)) ? 3 : 2) >> 1)) % 11;
            IStep u13 = (((M.FusedMultiplyAdd(x[((1 >> 1)) & 1], b, 0.25) <= M.FusedMultiplyAdd(a, v11, 0.25)) ? 0 : n) % 2 == 0) ? new C2((0.2 * M.Atan(M.FusedMultiplyAdd(a, v11, 0.25)) + 0.1), M.Tanh((x[Idx(2, x.Length)] + a))) : new W((0.5 * M.Cos(Soft(G4(v11, 0.0625)))));
            x[^2] = M.Sin((b + 2.4375));
            Array.Reverse(x);
        }
        (v11, a) = (a, v11);
        x[Idx(n, x.Length)] -= Soft(((M.Floor((-0.1875)) + 0.5 * (-0.1875)) - M.Sin(a)));
        return ((((M.Pow(2.0 + Sq(a), -1.5) + M.Sin(1.8125)) + M.Sin(a)) + M.Sin(a)) + b);
    }
}
