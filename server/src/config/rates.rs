//! How often something may be tried.

use clap::Args;
use connect::{Rate, Rates};

/// The limits of `--help` and the environment.
#[derive(Clone, Copy, Debug, Args)]
#[command(next_help_heading = "Limits: a number of times, and the time in which they may be used, such as 20/10m")]
pub struct RateArgs {
    /// Sign-ins of one attempt
    #[arg(long, env = "LIMIT_SIGN_INS_PER_ATTEMPT", value_name = "RATE", default_value_t = Rates::default().sign_ins_per_attempt)]
    pub limit_sign_ins_per_attempt: Rate,

    /// Sign-ins from one client address (IPv6: from one /64 network)
    #[arg(long, env = "LIMIT_SIGN_INS_PER_ADDRESS", value_name = "RATE", default_value_t = Rates::default().sign_ins_per_address)]
    pub limit_sign_ins_per_address: Rate,

    /// Sign-ins with one username. Whoever has waited as told gets through all the same
    #[arg(long, env = "LIMIT_SIGN_INS_PER_USERNAME", value_name = "RATE", default_value_t = Rates::default().sign_ins_per_username)]
    pub limit_sign_ins_per_username: Rate,

    /// Codes and requests for approval of one attempt
    #[arg(long, env = "LIMIT_ANSWERS_PER_ATTEMPT", value_name = "RATE", default_value_t = Rates::default().answers_per_attempt)]
    pub limit_answers_per_attempt: Rate,

    /// Codes and requests for approval from one client address
    #[arg(long, env = "LIMIT_ANSWERS_PER_ADDRESS", value_name = "RATE", default_value_t = Rates::default().answers_per_address)]
    pub limit_answers_per_address: Rate,

    /// Posts of any kind from one client address
    #[arg(long, env = "LIMIT_POSTS_PER_ADDRESS", value_name = "RATE", default_value = "120/1m")]
    pub limit_posts_per_address: Rate,

    /// Links of one integrator
    #[arg(
        long,
        env = "LIMIT_LINKS_PER_INTEGRATOR",
        value_name = "RATE",
        default_value = "600/1m"
    )]
    pub limit_links_per_integrator: Rate,
}

impl RateArgs {
    /// The limits on what is sent to Unipile.
    pub fn rates(self) -> Rates {
        Rates {
            sign_ins_per_attempt: self.limit_sign_ins_per_attempt,
            sign_ins_per_address: self.limit_sign_ins_per_address,
            sign_ins_per_username: self.limit_sign_ins_per_username,
            answers_per_attempt: self.limit_answers_per_attempt,
            answers_per_address: self.limit_answers_per_address,
        }
    }
}
