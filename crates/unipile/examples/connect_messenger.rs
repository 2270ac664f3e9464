//! Connects a Messenger account on the command line.
//!
//! ```sh
//! UNIPILE_DSN=api1.unipile.com:13111 UNIPILE_API_KEY=… cargo run -p unipile --example connect_messenger -- USERNAME
//! ```
//!
//! Against the sandbox (`cargo run -p unipile-sandbox -- --listen 127.0.0.1:4010`) the two are `http://127.0.0.1:4010`
//! and `sandbox-key`; `code@sandbox.test` is one of its users. The password is `MESSENGER_PASSWORD`, or is asked for,
//! and shown while it is typed.

#![allow(clippy::print_stdout, reason = "it is what the example is for")]

use std::env;
use std::error::Error;
use std::io::{self, Write};
use std::process::ExitCode;
use std::time::Duration;

use unipile::{
    Checkpoint, Client, ConnectMessenger, ProblemType, Provider, Reply, ResendCheckpoint, SecretString,
    SolveCodeCheckpoint,
};

/// Somewhat more than the five minutes that an attempt has.
const APPROVAL: Duration = Duration::from_secs(320);

#[tokio::main]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<(), Box<dyn Error>> {
    let client = Client::builder(env::var("UNIPILE_DSN")?, env::var("UNIPILE_API_KEY")?.into()).build()?;
    let username = env::args().nth(1).ok_or("which user name?")?;
    let password = match env::var("MESSENGER_PASSWORD") {
        Ok(password) => password,
        Err(_) => ask("password")?,
    };

    let request = ConnectMessenger::new(username, SecretString::from(password));
    let mut reply = client.account().connect_messenger(request).await?;
    while let Reply::Checkpoint { account_id, checkpoint } = reply {
        reply = pass(&client, &account_id, &checkpoint).await?;
    }

    let account = client.account().get(reply.account_id()).await?;
    println!("connected: {} {}", account.id, account.name);
    Ok(())
}

/// Asks and answers until the checkpoint is passed, or cannot be passed any more.
async fn pass(client: &Client, account_id: &str, checkpoint: &Checkpoint) -> Result<Reply, Box<dyn Error>> {
    loop {
        let solve = match answer(checkpoint)? {
            Answer::Code(code) => SolveCodeCheckpoint::new(account_id, Provider::Messenger, code),
            Answer::Approval => {
                println!("waiting until you have approved …");
                SolveCodeCheckpoint::in_app_validation(account_id, Provider::Messenger).time_limit(APPROVAL)
            }
            Answer::Resend => {
                let request = ResendCheckpoint::new(account_id, Provider::Messenger);
                match client.account().resend_checkpoint(request).await {
                    Ok(resent) => println!("sent again: {}", resent.success),
                    Err(error) => println!("not sent again: {error}"),
                }
                continue;
            }
        };
        match client.account().solve_code_checkpoint(solve).await {
            Ok(reply) => return Ok(reply),
            Err(error) => {
                let kind = error.rejection().and_then(|rejection| rejection.kind());
                if kind != Some(&ProblemType::InvalidCheckpointSolution) {
                    return Err(error.into());
                }
                println!("that was not right");
            }
        }
    }
}

enum Answer {
    Code(SecretString),
    Approval,
    Resend,
}

fn answer(checkpoint: &Checkpoint) -> Result<Answer, Box<dyn Error>> {
    let question = match checkpoint {
        Checkpoint::TwoFactor { .. } => "code, or `app` to approve on another device, or `again` to get another code",
        Checkpoint::Otp => "code, or `again` to get another one",
        Checkpoint::InAppValidation => return Ok(Answer::Approval),
        Checkpoint::PhoneRegister => "phone number, as (+33)0612345678",
        Checkpoint::Other(kind) => {
            println!("a checkpoint that is new: {kind}");
            "code"
        }
        _ => return Err("a checkpoint that is not for a command line".into()),
    };
    Ok(match ask(question)?.as_str() {
        "app" => Answer::Approval,
        "again" => Answer::Resend,
        code => Answer::Code(SecretString::from(code)),
    })
}

/// A line that is typed. The end of the input is an error, and not an empty line for ever.
fn ask(question: &str) -> io::Result<String> {
    print!("{question}: ");
    io::stdout().flush()?;
    let mut line = String::new();
    if io::stdin().read_line(&mut line)? == 0 {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}
